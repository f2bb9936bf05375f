import type { PublishedView } from '#platform';

/** How many sit and wait in each pool: what events asks of whoever seats people, to show it beside the places there are. */
export const placesTaken: PublishedView = {
  name: 'places_taken',
  askedBy: 'events',
  sql: `select pool_id, workspace_id, taken, waiting from pool_count`,
};
