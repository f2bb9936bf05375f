import { type PageOf, rows, type Tx } from '#platform';
import type { EventSummary } from './event-summary.js';

/** coming: published and not over · past: over · drafts: not published yet */
export type Show = 'coming' | 'past' | 'drafts';

export const shows: readonly Show[] = ['coming', 'past', 'drafts'];

export interface EventList {
  events: EventSummary[];
  total: number;
}

const summaries = `
  select e.id, e.title, s.name as series, e.number, e.state, e.zone, e.opens_at as "opensAt", e.deadline, e.texts,
    t.starts_at as "startsAt", t.ends_at as "endsAt", t.sessions as "sessionCount", p.modes,
    f.taken, f.waiting, f.capacity, count(*) over()::int as total
  from event e
  left join series s on s.id = e.series_id
  cross join lateral (
    select min(starts_at) as starts_at, max(ends_at) as ends_at, count(*)::int as sessions from session where event_id = e.id) t
  cross join lateral (
    select coalesce(array_agg(distinct mode order by mode desc), '{}') as modes from pool where event_id = e.id) p
  cross join lateral (
    select coalesce(sum(taken), 0)::int as taken, coalesce(sum(waiting), 0)::int as waiting,
      case when not bool_or(capacity is null) then sum(capacity)::int end as capacity
    from pool left join places_taken on pool_id = pool.id where session_id = (select id from session where event_id = e.id order by ordinal limit 1)) f
  where e.workspace_id = $1`;

const filters: Record<Show, string> = {
  coming: `and e.state in ('published', 'cancelled') and t.ends_at > $2 order by t.starts_at, e.id`,
  past: `and e.state in ('published', 'cancelled') and (t.ends_at <= $2 or t.ends_at is null) order by t.starts_at desc nulls last, e.id`,
  drafts: `and e.state in ('idea', 'draft') and $2::timestamptz is not null order by t.starts_at nulls last, e.created_at, e.id`,
};

/** One page of the staff's list in one statement, however long it is. */
export const listEvents = (tx: Tx, workspaceId: string, show: Show, now: Date, page: PageOf): Promise<EventList> =>
  list(tx, filters[show], [workspaceId, now], page);

const publicFilters: Record<'coming' | 'past', string> = {
  coming: `and e.published_at is not null and t.ends_at > $2 order by t.starts_at, e.id`,
  past: `and e.published_at is not null and e.state = 'published' and t.ends_at <= $2 order by t.starts_at desc, e.id`,
};

/** What the host's home page shows: of the past only what took place. */
export const listPublicEvents = (
  tx: Tx,
  workspaceId: string,
  show: 'coming' | 'past',
  now: Date,
  page: PageOf,
): Promise<EventList> => list(tx, publicFilters[show], [workspaceId, now], page);

async function list(tx: Tx, filter: string, values: unknown[], { size, offset }: PageOf): Promise<EventList> {
  const found = await rows<EventSummary & { total: number }>(
    tx,
    `${summaries} ${filter} limit ${size} offset ${offset}`,
    values,
  );
  return { events: found.map(({ total: _, ...event }) => event), total: found[0]?.total ?? 0 };
}
