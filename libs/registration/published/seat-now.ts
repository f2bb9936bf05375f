import type { PublishedView } from '#platform';

/** A seat of a registration. */
export const seatNow: PublishedView = {
  name: 'seat_now',
  sql: `select id, workspace_id, registration_id, session_id, pool_id, state, position, changed_at from seat`,
};
