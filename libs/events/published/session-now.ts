import type { PublishedView } from '#platform';

/** The sessions of an event as they stand. */
export const sessionNow: PublishedView = {
  name: 'session_now',
  sql: `select id, workspace_id, event_id, ordinal, title, starts_at, ends_at, requirement from session`,
};
