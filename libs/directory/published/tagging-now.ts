import type { PublishedView } from '#platform';

/** Which tag stands on which office or person. */
export const taggingNow: PublishedView = {
  name: 'tagging_now',
  sql: `select g.workspace_id, g.tag_id, t.name as tag, g.office_id, g.person_id from tagging g join tag t on t.id = g.tag_id`,
};
