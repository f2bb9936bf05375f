import type { Ground } from './ground.js';
import type { SeededEvent } from './seed.js';

/**
 * Every acknowledged registration of a run is there once, with its seat and its mail; in every pool seats stay within the capacity,
 * lines go from 1 without a gap, nobody waits beside a free seat, and the counters say so.
 * @throws where they do not
 */
export async function checkRegistrations(
  ground: Ground,
  events: readonly SeededEvent[],
  count: number,
  mark: string,
): Promise<void> {
  const [found] = await ground.sql(
    `select count(distinct a.id)::int as applications, count(distinct r.id)::int as registrations, count(distinct s.id)::int as seats,
            count(distinct m.id)::int as mails
     from application a left join registration r on r.application_id = a.id left join seat s on s.registration_id = r.id
     left join mail m on m.workspace_id = a.workspace_id and m.dedupe_key = 'received:' || a.id || ':0'
     where a.event_id = any($1::uuid[]) and a.contact_email like $2 || '%'`,
    [events.map(({ id }) => id), mark],
  );
  const expected = { applications: count, registrations: count, seats: count, mails: count };
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error(`acknowledged ${count}, found ${JSON.stringify(found)}`);
  const wrong = await ground.sql(
    `select p.id from pool p join pool_count c on c.pool_id = p.id join lateral (
       select count(*) filter (where state = 'confirmed') as confirmed, count(*) filter (where state = 'waiting') as waiting,
              count(distinct position) as positions, coalesce(max(position), 0) as last from seat where pool_id = p.id) s on true
     where p.id = any($1::uuid[]) and (s.confirmed <> c.taken or s.waiting <> c.waiting or s.confirmed > p.capacity
           or s.positions <> s.waiting or s.last <> s.waiting or c.next_position <> s.last + 1
           or (s.waiting > 0 and s.confirmed < p.capacity))`,
    [events.map(({ pool }) => pool)],
  );
  if (wrong.length > 0) throw new Error(`${wrong.length} pools are not in order`);
}
