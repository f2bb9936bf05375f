import type { EventView } from '#events';
import { NotFound, rows, type Tx } from '#platform';
import type { ApplicationView, SeatView } from './application.queries.js';
import { type Choices, chosenSeats } from './choices.js';
import { fullForChange } from './refusals.js';
import { isLive } from './registration.rules.js';
import { writeSeats } from './reseating.js';
import { type PoolCount, seatPeople } from './seating.rules.js';

export interface PersonChange {
  registrationId: string;
  choices: Choices;
  /** of their own, canonical; empty: mails for them go to the contact */
  email: string;
}

/** Writes down whose mails go to an address of their own. @returns whether any was different */
export async function readdress(
  tx: Tx,
  application: ApplicationView,
  changes: readonly PersonChange[],
): Promise<boolean> {
  const wanted = changes.flatMap(({ registrationId, email }) => {
    const own = email === application.contactEmail ? '' : email;
    const person = application.people.find((one) => one.registrationId === registrationId);
    return person && person.email !== own ? [{ registrationId, own }] : [];
  });
  if (wanted.length === 0) return false;
  await rows(
    tx,
    `update registration set email = c.email from unnest($1::uuid[], $2::text[]) as c (id, email) where registration.id = c.id`,
    [wanted.map(({ registrationId }) => registrationId), wanted.map(({ own }) => own)],
  );
  return true;
}

/**
 * Applies the changes in the order given. The pools must be locked.
 * @returns the pools afterwards, or null where nothing was different
 */
export async function applyChanges(
  tx: Tx,
  event: EventView,
  pools: readonly PoolCount[],
  application: ApplicationView,
  changes: readonly PersonChange[],
  how: { at: Date; lineFirst: boolean },
): Promise<PoolCount[] | null> {
  let counts: PoolCount[] = [...pools];
  let changed = false;
  for (const { registrationId, choices } of changes) {
    const person = application.people.find((one) => one.registrationId === registrationId);
    if (!person) throw new NotFound();
    if (!person.live) continue;
    const live = new Map(person.seats.filter((seat) => isLive(seat.state)).map((seat) => [seat.sessionId, seat]));
    const wishes = chosenSeats(event, choices);
    const left = [...live.values()].filter((seat) => !wishes.some((wish) => wish.sessionId === seat.sessionId));
    const taken = wishes.filter((wish) => live.get(wish.sessionId)?.poolId !== wish.poolId);
    if (left.length === 0 && taken.length === 0) continue;
    changed = true;
    const moved = taken.flatMap((wish) => live.get(wish.sessionId) ?? []);
    counts = without(counts, [...left, ...moved]);
    const seating = seatPeople(counts, [taken], how);
    const seats = seating.people[0]!;
    if (seats.some((seat) => seat.state === 'waiting' && live.has(seat.sessionId))) throw fullForChange();
    counts = seating.pools;
    await leave(tx, left, how.at);
    await writeSeats(tx, registrationId, seats, how.at);
  }
  return changed ? counts : null;
}

function without(pools: readonly PoolCount[], seats: readonly SeatView[]): PoolCount[] {
  return pools.map((pool) => {
    const mine = seats.filter((seat) => seat.poolId === pool.id);
    return {
      ...pool,
      taken: pool.taken - mine.filter((seat) => seat.state === 'confirmed').length,
      waiting: pool.waiting - mine.filter((seat) => seat.state === 'waiting').length,
    };
  });
}

async function leave(tx: Tx, seats: readonly SeatView[], at: Date): Promise<void> {
  if (seats.length === 0) return;
  await rows(tx, `update seat set state = 'cancelled', changed_at = $2 where id = any($1::uuid[])`, [
    seats.map((seat) => seat.id),
    at,
  ]);
}
