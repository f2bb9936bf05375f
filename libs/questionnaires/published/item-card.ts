import type { PublishedView } from '#platform';

/** An item of a version, and what it is called in all of them. */
export const itemCard: PublishedView = {
  name: 'item_card',
  sql: `select id, workspace_id, questionnaire_id, version_id, identity from item`,
};
