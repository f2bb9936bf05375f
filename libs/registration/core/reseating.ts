import type { EventView } from '#events';
import { publish, rows, type Tx } from '#platform';
import type { PersonView, SeatView } from './application.queries.js';
import { alreadyRegistered, cannotRestore } from './refusals.js';
import { Seated } from './registration.events.js';
import { byApplicant, writeSeats } from './seat-writing.js';
import { askFor, type PoolCount, seatPeople } from './seating.rules.js';
import { writeCounts } from './standing.js';

export interface Reseating {
  event: EventView;
  at: Date;
  /** whether the end of the line will do where no place is free */
  lineAllowed: boolean;
  lineFirst: boolean;
}

/**
 * Seats a cancelled registration again where it was: not in a session that it had left before. Who had yet to be approved has
 * so again. The pools must be locked.
 */
export async function reseat(tx: Tx, pools: readonly PoolCount[], person: PersonView, how: Reseating): Promise<void> {
  const last = person.seats
    .map(({ changedAt }) => changedAt)
    .sort()
    .at(-1);
  const mine = person.seats.filter(({ changedAt }) => changedAt === last);
  const wishes = mine.map(({ sessionId, poolId, required, places }) => ({ sessionId, poolId, required, places }));
  const seating = (await wasPending(tx, mine)) ? { people: [askFor(wishes)], pools } : seatPeople(pools, [wishes], how);
  const seats = seating.people[0]!;
  if (!how.lineAllowed && seats.some((seat) => seat.state === 'waiting')) throw cannotRestore();
  const [back] = await rows(
    tx,
    `update registration set live = true where id = $1 and not merged
       and not exists (select 1 from registration o where o.event_id = registration.event_id
                         and o.person_id = registration.person_id and o.live)
     returning id`,
    [person.registrationId],
  );
  if (!back) throw alreadyRegistered();
  await writeSeats(tx, person.registrationId, person.seats, seats, byApplicant(how.at));
  await writeCounts(tx, seating.pools);
  const { id: eventId, workspaceId } = how.event;
  if (seats.some(({ state }) => state === 'confirmed'))
    await publish(tx, workspaceId, Seated, { eventId, registrationId: person.registrationId });
}

async function wasPending(tx: Tx, seats: readonly SeatView[]): Promise<boolean> {
  const [last] = await rows<{ from: string | null }>(
    tx,
    `select from_state as "from" from seat_change where seat_id = any($1) order by seq desc limit 1`,
    [seats.map(({ id }) => id)],
  );
  return last?.from === 'pending';
}
