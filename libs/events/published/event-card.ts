import type { PublishedView } from '#platform';

/** An event in one row. */
export const eventCard: PublishedView = {
  name: 'event_card',
  sql: `select e.id, e.workspace_id, e.series_id, e.number, e.title, e.state, e.zone, e.revision, e.revised_at, e.deadline, e.protected_names, e.entry,
    e.join_url is null as linkless,
    (select min(starts_at) from session where event_id = e.id) as starts_at,
    (select max(ends_at) from session where event_id = e.id) as ends_at
  from event e`,
};
