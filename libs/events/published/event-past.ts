import type { PublishedView } from '#platform';

/** Since when a former revision of an event holds no more. */
export const eventPast: PublishedView = {
  name: 'event_past',
  sql: `select workspace_id, event_id, revision, replaced_at from event_revision`,
};
