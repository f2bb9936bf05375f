import type { EventView } from '#events';
import { NotFound, publish, rows, type Tx } from '#platform';
import type { SentAnswers } from './answers.js';
import type { ApplicationView } from './application.queries.js';
import { type Choices, chosenSeats, seatField } from './choices.js';
import { fullForChange } from './refusals.js';
import { Seated } from './registration.events.js';
import { isLive } from './registration.rules.js';
import { byApplicant, changeSeats, writeSeats } from './seat-writing.js';
import { type PoolCount, seatPeople } from './seating.rules.js';
import { without } from './standing.js';

export interface PersonChange {
  registrationId: string;
  choices: Choices;
  /** of their own, canonical; empty: mails for them go to the contact */
  email: string;
  /** none: they stay as they are */
  answers?: SentAnswers;
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
 * Applies the changes in the order given, and tells who has a seat where there was none. The pools must be locked.
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
  const seated: { eventId: string; registrationId: string }[] = [];
  for (const [n, { registrationId, choices }] of changes.entries()) {
    const person = application.people.find((one) => one.registrationId === registrationId);
    if (!person) throw new NotFound();
    if (!person.live) continue;
    const live = new Map(person.seats.filter((seat) => isLive(seat.state)).map((seat) => [seat.sessionId, seat]));
    const wishes = chosenSeats(event, choices, n, person.places);
    const left = [...live.values()].filter((seat) => !wishes.some((wish) => wish.sessionId === seat.sessionId));
    const taken = wishes.filter((wish) => live.get(wish.sessionId)?.poolId !== wish.poolId);
    if (left.length === 0 && taken.length === 0) continue;
    changed = true;
    const moved = taken.flatMap((wish) => live.get(wish.sessionId) ?? []);
    counts = without(counts, [...left, ...moved]);
    const seating = seatPeople(counts, [taken], how);
    const seats = seating.people[0]!;
    const full = seats.find((seat) => seat.state === 'waiting' && live.has(seat.sessionId));
    if (full) throw fullForChange(seatField(event, n, { id: full.sessionId }));
    counts = seating.pools;
    // The new ones first: who moves from one session to another is never without a seat, and so never gone.
    await writeSeats(tx, registrationId, person.seats, seats, byApplicant(how.at));
    await changeSeats(
      tx,
      left.map(({ id, state }) => ({ id, from: state, to: 'cancelled' })),
      byApplicant(how.at),
    );
    if (seats.some(({ state, sessionId }) => state === 'confirmed' && live.get(sessionId)?.state !== 'confirmed'))
      seated.push({ eventId: event.id, registrationId });
  }
  await publish(tx, event.workspaceId, Seated, ...seated);
  return changed ? counts : null;
}
