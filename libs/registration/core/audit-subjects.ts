import { type AuditSubject, type FindSubjects, rows } from '#platform';

/** Applications and registrations as the audit trail names them: by their code, because some events protect the very names. */
export const findApplications: FindSubjects = (tx, ids) =>
  rows<AuditSubject>(
    tx,
    `select a.id, a.code || ' · ' || e.title as name, 'events/' || e.id || '/registrations' as path
     from application a join event_card e on e.id = a.event_id where a.id = any($1)`,
    [ids],
  );

export const findRegistrations: FindSubjects = (tx, ids) =>
  rows<AuditSubject>(
    tx,
    `select r.id, a.code || ' · ' || e.title as name, 'events/' || e.id || '/registrations/' || r.id as path
     from registration r join application a on a.id = r.application_id join event_card e on e.id = a.event_id
     where r.id = any($1)`,
    [ids],
  );
