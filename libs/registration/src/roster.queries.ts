import { readingOrder } from '#directory';
import { type PageOf, rows, type Tx } from '#platform';
import type { Channel } from './application.entity.js';
import type { PersonView } from './application.queries.js';
import type { SeatState } from './registration.rules.js';

/** One line of the list of applications. */
export interface RosterLine extends PersonView {
  applicationId: string;
  officeName: string;
  officeKind: string;
  channel: Channel;
  at: Date;
  /** how many stand on the same application */
  together: number;
}

export interface RosterFilter {
  state?: SeatState | undefined;
  mode?: string | undefined;
}

/** State of a registration in SQL, as `stateOf` derives it. */
const stated = `
  select r.id, r.application_id, r.person_id, r.role, r.live, r.created_at, r.ordinal,
    case when not r.live then 'cancelled'
         when bool_or(s.state = 'waiting' and (n.requirement = 'required' or not (select bool_or(m.requirement = 'required')
              from seat x join session m on m.id = x.session_id where x.registration_id = r.id and x.state <> 'cancelled'))) then 'waiting'
         else 'confirmed' end as state
  from registration r join seat s on s.registration_id = r.id join session n on n.id = s.session_id
  where r.event_id = $1 and (s.state <> 'cancelled' or not r.live)
  group by r.id`;

/** Who has applied: those who wait first, then by reading; one statement however many there are. */
export async function listRoster(
  tx: Tx,
  eventId: string,
  filter: RosterFilter,
  { size, offset }: PageOf,
): Promise<{ lines: RosterLine[]; total: number }> {
  const found = await rows<RosterLine & { total: number }>(
    tx,
    `with stated as (${stated})
     select t.id as "registrationId", t.application_id as "applicationId", t.person_id as "personId", coalesce(p.name, '') as name,
       coalesce(p.kana, '') as kana, t.role, t.live, t.state, coalesce(o.name, a.office_name) as "officeName", coalesce(o.kind, '') as "officeKind",
       a.channel, a.at, (select count(*)::int from registration r where r.application_id = a.id) as together,
       (select coalesce(json_agg(json_build_object(
            'id', s.id, 'sessionId', s.session_id, 'poolId', s.pool_id, 'state', s.state, 'required', n.requirement = 'required',
            'overbooked', s.overbooked, 'reason', s.reason,
            'rank', case when s.state = 'waiting' then
              (select count(*) from seat x where x.pool_id = s.pool_id and x.state = 'waiting' and x.position <= s.position) end
          ) order by n.ordinal), '[]') from seat s join session n on n.id = s.session_id where s.registration_id = t.id) as seats,
       count(*) over ()::int as total
     from stated t
     join application a on a.id = t.application_id
     left join person p on p.id = t.person_id
     left join office o on o.id = a.office_id
     where ($2::text is null or t.state = $2)
       and ($3::text is null or exists (select 1 from seat s join pool q on q.id = s.pool_id
                                        where s.registration_id = t.id and s.state <> 'cancelled' and q.mode = $3))
     order by (t.state = 'waiting') desc, (t.state = 'cancelled'), case when t.state = 'waiting' then t.created_at end,
       ${readingOrder('p')}, t.created_at, t.ordinal
     limit $4 offset $5`,
    [eventId, filter.state ?? null, filter.mode ?? null, size, offset],
  );
  return { lines: found.map(({ total: _, ...line }) => line), total: found[0]?.total ?? 0 };
}

export interface RosterCounts {
  people: number;
  offices: number;
  confirmed: number;
  waiting: number;
  cancelled: number;
}

export async function countRoster(tx: Tx, eventId: string): Promise<RosterCounts> {
  const [counts] = await rows<RosterCounts>(
    tx,
    `with stated as (${stated})
     select count(*)::int as people,
       count(distinct coalesce(a.office_id::text, nullif(a.office_name, ''))) filter (where t.live)::int as offices,
       count(*) filter (where t.state = 'confirmed')::int as confirmed,
       count(*) filter (where t.state = 'waiting')::int as waiting,
       count(*) filter (where t.state = 'cancelled')::int as cancelled
     from stated t join application a on a.id = t.application_id`,
    [eventId],
  );
  return counts!;
}

/** The application a registration belongs to, in this event. */
export async function applicationOf(tx: Tx, eventId: string, registrationId: string): Promise<string | null> {
  const [found] = await rows<{ id: string }>(
    tx,
    'select application_id as id from registration where id = $1 and event_id = $2',
    [registrationId, eventId],
  );
  return found?.id ?? null;
}
