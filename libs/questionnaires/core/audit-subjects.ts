import { type AuditSubject, type AuditSubjects, rows } from '#platform';

/** Names questionnaires in the audit trail. */
export function nameSubjects(subjects: AuditSubjects): void {
  subjects.register('questionnaire', (tx, ids) =>
    rows<AuditSubject>(
      tx,
      `select id, title as name, 'questionnaires/' || id as path from questionnaire where id = any($1)`,
      [ids],
    ),
  );
}
