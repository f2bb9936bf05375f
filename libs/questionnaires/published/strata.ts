import type { PublishedView } from '#platform';

/*
 * What a tally counts. None of these has a column that leads to a person: who answered is known in this context alone
 * (`whoAnswered`), and only of a named questionnaire.
 */

/** What tables are broken down by, as it was when somebody was asked. */
export const stratumCard: PublishedView = {
  name: 'stratum_card',
  sql: `select id, workspace_id, questionnaire_id, office_kind, district, mode, role, attendance from stratum`,
};

/** Those who were asked; `undelivered` where no address is known and nothing came back. */
export const askedStratum: PublishedView = {
  name: 'asked_stratum',
  sql: `select workspace_id, questionnaire_id, stratum_id, email = '' and answered_at is null as undelivered
  from questionnaire_invitation`,
};

/** Copies handed out with no request to anybody. */
export const copiesStratum: PublishedView = {
  name: 'copies_stratum',
  sql: `select workspace_id, questionnaire_id, stratum_id, copies, undelivered from distribution`,
};

/** Returned forms. */
export const responseStratum: PublishedView = {
  name: 'response_stratum',
  sql: `select workspace_id, questionnaire_id, version_id, stratum_id from response`,
};

/** What was answered, item by item, as codes. */
export const answerStratum: PublishedView = {
  name: 'answer_stratum',
  sql: `select workspace_id, questionnaire_id, item_id, identity, code, number, response_id, stratum_id from answer`,
};

/** What was written. */
export const commentStratum: PublishedView = {
  name: 'comment_stratum',
  sql: `select id, workspace_id, questionnaire_id, identity, response_id, ordinal, stratum_id, text from comment`,
};
