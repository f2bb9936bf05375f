import { type AuditSubject, type FindSubjects, rows } from '#platform';

/** A visit as the audit trail names it: by its office. */
export const findVisits: FindSubjects = (tx, ids) =>
  rows<AuditSubject>(
    tx,
    `select v.id, o.name, 'visits/' || v.id as path from visit v join office_card o on o.id = v.office_id where v.id = any($1)`,
    [ids],
  );
