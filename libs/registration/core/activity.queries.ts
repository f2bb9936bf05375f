import { rows, type Tx } from '#platform';

/** What happened at an event in some time, in people; names nobody. */
export interface Activity {
  eventId: string;
  title: string;
  /** newly applied for */
  applied: number;
  cancelled: number;
  /** in line at this moment */
  waiting: number;
}

/**
 * Published events that were not over before, where somebody applied or cancelled from `since` up to `until`, or waits now; by
 * their start. One statement.
 */
export const activityBetween = (tx: Tx, workspaceId: string, since: Date, until: Date): Promise<Activity[]> =>
  rows<Activity>(
    tx,
    `select e.id as "eventId", e.title, n.applied, c.cancelled, w.waiting
     from event_card e
     cross join lateral (
       select coalesce(sum(r.headcount), 0)::int as applied from application a join registration r on r.application_id = a.id
       where a.event_id = e.id and a.at >= $2 and a.at < $3) n
     cross join lateral (
       select coalesce(sum(headcount), 0)::int as cancelled from registration where not live and not merged and id in (
         select s.registration_id from pool_card p join seat s on s.pool_id = p.id and s.state in ('cancelled', 'declined')
         where p.event_id = e.id group by 1 having max(s.changed_at) >= $2 and max(s.changed_at) < $3)) c
     cross join lateral (
       select coalesce(sum(headcount), 0)::int as waiting from registration where event_id = e.id and live and waiting) w
     where e.workspace_id = $1 and e.state = 'published' and e.ends_at > $2 and (n.applied > 0 or c.cancelled > 0 or w.waiting > 0)
     order by e.starts_at, e.id limit 50`,
    [workspaceId, since, until],
  );
