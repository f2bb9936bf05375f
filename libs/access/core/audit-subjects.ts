import { type AuditSubject, type FindSubjects, rows } from '#platform';

/** Hosts and their staff as the audit trail names them. */
export const findWorkspaces: FindSubjects = (tx, ids) =>
  rows<AuditSubject>(tx, `select id, name, 'settings' as path from workspace where id = any($1)`, [ids]);

export const findMemberships: FindSubjects = (tx, ids) =>
  rows<AuditSubject>(
    tx,
    `select m.id, a.name, 'members/' || m.id as path from membership m join account a on a.id = m.account_id
     where m.id = any($1)`,
    [ids],
  );

export const findAccounts: FindSubjects = (tx, ids) =>
  rows<AuditSubject>(tx, `select id, name from account where id = any($1)`, [ids]);

/** Who is invited is known by the address, as in the list of members. */
export const findInvitations: FindSubjects = (tx, ids) =>
  rows<AuditSubject>(tx, `select id, email as name, 'members' as path from staff_invitation where id = any($1)`, [ids]);
