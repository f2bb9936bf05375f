import type { PublishedView } from '#platform';

/** A meeting body or course. */
export const seriesCard: PublishedView = {
  name: 'series_card',
  sql: `select id, workspace_id, name from series`,
};
