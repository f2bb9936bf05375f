import { type AuditSubject, type AuditSubjects, rows } from '#platform';

/** Names the directory's things in the audit trail. */
export function nameSubjects(subjects: AuditSubjects): void {
  subjects.register('office', (tx, ids) =>
    rows<AuditSubject>(tx, `select id, name, 'offices/' || id as path from office where id = any($1)`, [ids]),
  );
  subjects.register('person', (tx, ids) =>
    rows<AuditSubject>(tx, `select id, name, 'people/' || id as path from person where id = any($1)`, [ids]),
  );
  subjects.register('import', (tx, ids) =>
    rows<AuditSubject>(
      tx,
      `select id, file_name as name, 'directory/imports/' || id as path from import_draft where id = any($1)`,
      [ids],
    ),
  );
}
