import type { PublishedView } from '#platform';

/** Who was asked to answer, and whether they have. One asked as a person or an office has no registration. */
export const askedNow: PublishedView = {
  name: 'asked_now',
  sql: `select i.id, i.workspace_id, i.questionnaire_id, q.event_id, i.registration_id, i.stratum_id, i.revision, i.issued_at, i.answered_at,
    i.email = '' as unreachable
  from questionnaire_invitation i left join questionnaire q on q.id = i.questionnaire_id`,
};
