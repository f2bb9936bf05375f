import type { EventView } from '#events';
import { publish, rows, type Tx } from '#platform';
import type { PersonView } from './application.queries.js';
import { alreadyRegistered, cannotRestore } from './refusals.js';
import { Seated } from './registration.events.js';
import { byApplicant, writeSeats } from './seat-writing.js';
import { type PoolCount, seatPeople } from './seating.rules.js';
import { writeCounts } from './standing.js';

export interface Reseating {
  event: EventView;
  at: Date;
  /** whether the end of the line will do where no place is free */
  lineAllowed: boolean;
  lineFirst: boolean;
}

/** Seats a cancelled registration again where it was: not in a session that it had left before. The pools must be locked. */
export async function reseat(tx: Tx, pools: readonly PoolCount[], person: PersonView, how: Reseating): Promise<void> {
  const last = person.seats
    .map(({ changedAt }) => changedAt)
    .sort()
    .at(-1);
  const mine = person.seats.filter(({ changedAt }) => changedAt === last);
  const wishes = mine.map(({ sessionId, poolId, required, places }) => ({ sessionId, poolId, required, places }));
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
  await writeSeats(tx, person.registrationId, person.seats, seats, byApplicant(how.at));
  await writeCounts(tx, seating.pools);
  const { id: eventId, workspaceId } = how.event;
  if (seats.some(({ state }) => state === 'confirmed'))
    await publish(tx, workspaceId, Seated, { eventId, registrationId: person.registrationId });
}
