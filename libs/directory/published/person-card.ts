import type { PublishedView } from '#platform';

/** What others may know of a person. */
export const personCard: PublishedView = {
  name: 'person_card',
  sql: `select id, workspace_id, name, kana, search from person`,
};
