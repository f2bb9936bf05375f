import type { EventView, SessionView } from '#events';
import { rows, type Tx } from '#platform';
import type { Arrival } from './attendance.rules.js';
import type { Narrowed } from './narrowing.queries.js';

/** Everybody at one session of whom the same holds. */
export interface ArrivalGroup extends Arrival {
  sessionId: string;
  /** of the confirmed seat; null: it was cancelled, and what was stated before stays */
  poolId: string | null;
  /** whether what is looked for holds of them */
  found: boolean;
  /** people and headcounts: rows of a list */
  lines: number;
}

/**
 * Who is expected and what was stated, in a handful of groups a place: one statement over indexes, however many people.
 * @param sessions of the event
 * @param narrowed tells those who are looked for from the others; everybody is unless told
 */
export function countGroups(
  tx: Tx,
  event: EventView,
  sessions: readonly SessionView[],
  narrowed: Narrowed = { where: '', values: [event.id] },
): Promise<ArrivalGroup[]> {
  const values = [...narrowed.values];
  const place = (value: unknown) => `$${values.push(value)}`;
  const pools = sessions.flatMap((session) => session.pools.map(({ id }) => ({ id, session: session.id })));
  const found =
    values.length > 1 ? `registration_id in (select r.id from registration_now r where ${narrowed.where})` : 'true';
  return rows<ArrivalGroup>(
    tx,
    `with seated as (
       select q.session_id, s.registration_id, s.pool_id
       from unnest(${place(pools.map(({ id }) => id))}::uuid[], ${place(pools.map(({ session }) => session))}::uuid[]) q (pool_id, session_id)
       join seat_now s on s.pool_id = q.pool_id and s.state = 'confirmed'
     ), stated as (
       select n.id as session_id, f.registration_id, f.kind from unnest(${place(sessions.map(({ id }) => id))}::uuid[]) n (id)
       cross join lateral (select distinct on (registration_id) registration_id, kind from attendance_fact
                           where session_id = n.id order by registration_id, seq desc) f
       where f.kind <> 'undone'
     )
     select session_id as "sessionId", s.pool_id as "poolId", s.pool_id is not null as seated, f.kind as statement, ${found} as found,
       count(*)::int as lines, sum(coalesce(h.headcount, 1))::int as heads
     from seated s full join stated f using (session_id, registration_id)
     left join (select id, headcount from registration_now where event_id = $1 and person_id is null) h on h.id = registration_id
     group by 1, 2, 3, 4, 5`,
    values,
  );
}
