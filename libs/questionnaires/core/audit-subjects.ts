import { type AuditSubject, type FindSubjects, rows } from '#platform';

/** Questionnaires as the audit trail names them. */
export const findQuestionnaires: FindSubjects = (tx, ids) =>
  rows<AuditSubject>(
    tx,
    `select id, title as name, 'questionnaires/' || id as path from questionnaire where id = any($1)`,
    [ids],
  );
