import type { PublishedView } from '#platform';

/** Who works where today. */
export const postNow: PublishedView = {
  name: 'post_now',
  sql: `select workspace_id, person_id, office_id, since from post where until is null`,
};
