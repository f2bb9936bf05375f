import type { PublishedView } from '#platform';

/** A questionnaire as it stands: of an event, asked on its `occasion`, of a series or of neither. */
export const questionnaireNow: PublishedView = {
  name: 'questionnaire_now',
  sql: `select q.id, q.workspace_id, q.event_id, q.series_id, q.occasion, q.title, q.titles, q.state, q.anonymity, q.closes_at,
    (select min(published_at) from questionnaire_version where questionnaire_id = q.id) as published_at
  from questionnaire q`,
};
