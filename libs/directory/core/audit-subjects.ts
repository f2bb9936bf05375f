import { type AuditSubject, type FindSubjects, rows } from '#platform';

/** The directory's things as the audit trail names them. */
export const findOffices: FindSubjects = (tx, ids) =>
  rows<AuditSubject>(tx, `select id, name, 'offices/' || id as path from office where id = any($1)`, [ids]);

export const findPeople: FindSubjects = (tx, ids) =>
  rows<AuditSubject>(tx, `select id, name, 'people/' || id as path from person where id = any($1)`, [ids]);

export const findImports: FindSubjects = (tx, ids) =>
  rows<AuditSubject>(
    tx,
    `select id, file_name as name, 'directory/imports/' || id as path from import_draft where id = any($1)`,
    [ids],
  );
