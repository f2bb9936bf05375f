import { rows, type Tx } from '#platform';

/** A session of the next days, or the deadline of an event. */
export interface Coming {
  kind: 'session' | 'deadline';
  eventId: string;
  title: string;
  series: string | null;
  number: number | null;
  /** of the session, where it has one */
  session: string;
  at: Date;
  zone: string;
  taken: number;
  waiting: number;
  /** null: no limit */
  capacity: number | null;
}

/** What the calendar of published events holds from now on until then, by time. */
export const comingUntil = (tx: Tx, workspaceId: string, now: Date, until: Date): Promise<Coming[]> =>
  rows<Coming>(
    tx,
    `select c.kind, e.id as "eventId", e.title, s.name as series, e.number, c.session, c.at, e.zone, c.taken, c.waiting, c.capacity
     from (
       select 'session' as kind, n.event_id, n.title as session, n.starts_at as at, p.taken, p.waiting, p.capacity
       from session n
       cross join lateral (
         select coalesce(sum(taken), 0)::int as taken, coalesce(sum(waiting), 0)::int as waiting,
           case when not bool_or(capacity is null) then sum(capacity)::int end as capacity
         from pool left join places_taken on pool_id = pool.id where session_id = n.id) p
       where n.workspace_id = $1 and n.ends_at > $2 and n.starts_at < $3
       union all
       select 'deadline', id, '', deadline, 0, 0, null from event where workspace_id = $1 and deadline > $2 and deadline < $3
     ) c
     join event e on e.id = c.event_id and e.state = 'published'
     left join series s on s.id = e.series_id
     order by c.at, e.id, c.session
     limit 100`,
    [workspaceId, now, until],
  );

/** An event that begins soon and lacks something. */
export interface EventNear {
  id: string;
  title: string;
  startsAt: Date;
  zone: string;
}

/** Drafts whose first session is near: somebody has to publish them or let them go. */
export const draftsNear = (tx: Tx, workspaceId: string, now: Date, until: Date): Promise<EventNear[]> =>
  rows<EventNear>(
    tx,
    `select e.id, e.title, e.zone, t.starts_at as "startsAt"
     from event e cross join lateral (select min(starts_at) as starts_at from session where event_id = e.id) t
     where e.workspace_id = $1 and e.state = 'draft' and t.starts_at > $2 and t.starts_at < $3
     order by t.starts_at, e.id limit 20`,
    [workspaceId, now, until],
  );

/** Published events with a session online and no link to join it by; those that have begun and are not over, too. */
export const linklessNear = (tx: Tx, workspaceId: string, now: Date, until: Date): Promise<EventNear[]> =>
  rows<EventNear>(
    tx,
    `select e.id, e.title, e.zone, t.starts_at as "startsAt"
     from event e
     cross join lateral (
       select min(n.starts_at) as starts_at from session n
       where n.event_id = e.id and n.ends_at > $2 and exists (select 1 from pool where session_id = n.id and mode = 'online')) t
     where e.workspace_id = $1 and e.state = 'published' and e.join_url is null and t.starts_at < $3
     order by t.starts_at, e.id limit 20`,
    [workspaceId, now, until],
  );
