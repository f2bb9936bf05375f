import type { EventView } from '#events';
import { rows, type Tx } from '#platform';
import type { PersonView } from './application.queries.js';
import { alreadyRegistered, cannotRestore } from './refusals.js';
import { type GivenSeat, type PoolCount, seatPeople } from './seating.rules.js';
import { writeCounts } from './standing.js';

export interface Reseating {
  event: EventView;
  at: Date;
  /** whether the end of the line will do where no place is free */
  lineAllowed: boolean;
  lineFirst: boolean;
}

/** Seats a cancelled registration again where it was. The pools must be locked. */
export async function reseat(tx: Tx, pools: readonly PoolCount[], person: PersonView, how: Reseating): Promise<void> {
  const wishes = person.seats.map(({ sessionId, poolId, required }) => ({ sessionId, poolId, required }));
  const seating = seatPeople(pools, [wishes], how);
  const seats = seating.people[0]!;
  if (!how.lineAllowed && seats.some((seat) => seat.state === 'waiting')) throw cannotRestore();
  const [back] = await rows(
    tx,
    `update registration set live = true where id = $1
       and not exists (select 1 from registration o where o.event_id = registration.event_id
                         and o.person_id = registration.person_id and o.live)
     returning id`,
    [person.registrationId],
  );
  if (!back) throw alreadyRegistered();
  await writeSeats(tx, person.registrationId, seats, how.at);
  await writeCounts(tx, seating.pools);
}

/** Seats of one registration as decided: those it has are changed, those it lacks are added. */
export async function writeSeats(tx: Tx, registrationId: string, seats: readonly GivenSeat[], at: Date): Promise<void> {
  await rows(
    tx,
    `insert into seat (id, workspace_id, registration_id, session_id, pool_id, state, position, overbooked, changed_at)
     select uuidv7(), r.workspace_id, r.id, s.session, s.pool, s.state, s.position, false, $6
     from registration r, unnest($2::uuid[], $3::uuid[], $4::text[], $5::int[]) as s (session, pool, state, position)
     where r.id = $1
     on conflict (registration_id, session_id) do update
       set pool_id = excluded.pool_id, state = excluded.state, position = excluded.position, overbooked = false,
           reason = null, decided_by = null, changed_at = excluded.changed_at`,
    [
      registrationId,
      seats.map((seat) => seat.sessionId),
      seats.map((seat) => seat.poolId),
      seats.map((seat) => seat.state),
      seats.map((seat) => seat.position),
      at,
    ],
  );
}
