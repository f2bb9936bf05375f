import type { PublishedView } from '#platform';

/** A pool of places of a session. */
export const poolCard: PublishedView = {
  name: 'pool_card',
  sql: `select id, workspace_id, event_id, session_id, ordinal, mode, capacity from pool`,
};
