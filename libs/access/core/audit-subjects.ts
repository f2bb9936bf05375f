import { type AuditSubject, type AuditSubjects, rows } from '#platform';

/** Names hosts and their staff in the audit trail. Who is invited is known by the address, as in the list of members. */
export function nameSubjects(subjects: AuditSubjects): void {
  subjects.register('workspace', (tx, ids) =>
    rows<AuditSubject>(tx, `select id, name, 'settings' as path from workspace where id = any($1)`, [ids]),
  );
  subjects.register('membership', (tx, ids) =>
    rows<AuditSubject>(
      tx,
      `select m.id, a.name, 'members/' || m.id as path from membership m join account a on a.id = m.account_id
       where m.id = any($1)`,
      [ids],
    ),
  );
  subjects.register('account', (tx, ids) =>
    rows<AuditSubject>(tx, `select id, name from account where id = any($1)`, [ids]),
  );
  subjects.register('invitation', (tx, ids) =>
    rows<AuditSubject>(tx, `select id, email as name, 'members' as path from staff_invitation where id = any($1)`, [
      ids,
    ]),
  );
}
