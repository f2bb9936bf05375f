import { type EventView, promotionIsAutomatic } from '#events';
import type { Mails } from '#messaging';
import { rows, type Tx } from '#platform';
import { isUndecided, type SeatBefore, seatsTaken } from './merging.rules.js';
import { alreadyRegistered, undecided, unequalPlaces } from './refusals.js';
import { isLive } from './registration.rules.js';
import { changeSeats, type ChangedBy, writeSeats } from './seat-writing.js';
import { type GivenSeat, type PoolCount, seatPeople } from './seating.rules.js';
import { promoteNext, without, writeCounts } from './standing.js';

/** A seat as it stands under the lock of its pool. */
export interface SeatHere extends SeatBefore {
  id: string;
  registrationId: string;
  required: boolean;
  places: number;
}

export const seatsOf = (tx: Tx, registrations: readonly string[]): Promise<SeatHere[]> =>
  rows<SeatHere>(
    tx,
    `select s.id, s.registration_id as "registrationId", s.session_id as "sessionId", s.pool_id as "poolId", s.state, s.position,
       s.overbooked, n.requirement = 'required' as required, r.places
     from seat s join registration r on r.id = s.registration_id join session_now n on n.id = s.session_id where s.registration_id = any($1::uuid[]) order by n.ordinal`,
    [registrations],
  );

/** What both hold before a merge: this is what an undoing goes back to. */
export const before = (seats: readonly SeatHere[], registrationId: string): SeatBefore[] =>
  seats
    .filter((seat) => seat.registrationId === registrationId)
    .map(({ sessionId, poolId, state, position, overbooked }) => ({ sessionId, poolId, state, position, overbooked }));

interface Two {
  event: EventView;
  locked: readonly PoolCount[];
  kept: string;
  merged: string;
  by: ChangedBy;
}

/**
 * Brings the better seats over and gives the others up; a place that comes free goes to the next in line.
 * @returns whether a seat came over
 */
export async function mergeSeats(tx: Tx, mails: Mails, { event, locked, kept, merged, by }: Two): Promise<boolean> {
  const all = await seatsOf(tx, [kept, merged]);
  if (isUndecided(all)) throw undecided();
  if (new Set(all.map(({ places }) => places)).size > 1) throw unequalPlaces();
  const [mine, others] = [kept, merged].map((id) => all.filter(({ registrationId }) => registrationId === id));
  const coming = seatsTaken(mine!, others!);
  const sessions = coming.map(({ sessionId }) => sessionId);
  const replaced = mine!.filter(({ sessionId, state }) => isLive(state) && sessions.includes(sessionId));
  await leave(tx, others!, by);
  await clearPlaces(tx, merged, sessions);
  await writeSeats(tx, kept, mine!, coming.map((seat) => given(seat, all)), by); // prettier-ignore
  await rows(tx, 'update registration set merged = true where id = $1', [merged]);
  const counts = withSeats(without(locked, [...others!.filter(({ state }) => isLive(state)), ...replaced]), coming);
  await settle(tx, mails, event, counts, by.at);
  return coming.length > 0;
}

/**
 * Two again: what had come over goes back where it still is, what was given up is there again as far as there is room, and a
 * place in line is the old one.
 * @returns whether the one that was kept gave a seat back
 */
export async function separateSeats(
  tx: Tx,
  mails: Mails,
  { event, locked, kept, merged, by }: Two,
  then: { kept: readonly SeatBefore[]; merged: readonly SeatBefore[] },
): Promise<boolean> {
  const all = await seatsOf(tx, [kept, merged]);
  const mine = all.filter(({ registrationId }) => registrationId === kept);
  const others = all.filter(({ registrationId }) => registrationId === merged);
  const back = seatsTaken(then.kept, then.merged).filter((seat) =>
    mine.some((now) => now.sessionId === seat.sessionId && now.poolId === seat.poolId && now.state === seat.state),
  );
  const sessions = back.map(({ sessionId }) => sessionId);
  const givenUp = mine.filter(({ sessionId }) => sessions.includes(sessionId));
  const again = then.kept.filter(({ sessionId, state }) => sessions.includes(sessionId) && isLive(state));
  const lost = then.merged.filter(({ sessionId, state }) => isLive(state) && !sessions.includes(sessionId));
  const [inLine, seated] = [true, false].map((waits) => lost.filter(({ state }) => (state === 'waiting') === waits));
  await wake(tx, merged);
  await clearPlaces(tx, kept, sessions);
  await leave(tx, givenUp, by);
  const left = givenUp.map((seat) => ({ ...seat, state: 'cancelled' as const }));
  await writeSeats(tx, kept, left, again.map((seat) => given(seat, all)), by); // prettier-ignore
  const held = withSeats(without(locked, givenUp), [...again, ...back, ...inLine!]);
  const automatic = promotionIsAutomatic(event, by.at);
  const seating = seatPeople(held, [seated!.map((seat) => given(seat, all))], { lineFirst: !automatic });
  await writeSeats(tx, merged, others, [...[...back, ...inLine!].map((seat) => given(seat, all)), ...seating.people[0]!], by); // prettier-ignore
  await settle(tx, mails, event, seating.pools, by.at);
  return back.length > 0;
}

const leave = (tx: Tx, seats: readonly SeatHere[], by: ChangedBy): Promise<void> =>
  changeSeats(
    tx,
    seats.filter(({ state }) => isLive(state)).map(({ id, state }) => ({ id, from: state, to: 'cancelled' })),
    by,
  );

/** A place in line stands on one seat only: it leaves this one before it comes to the other. */
const clearPlaces = (tx: Tx, registrationId: string, sessions: readonly string[]): Promise<unknown> =>
  rows(tx, 'update seat set position = null where registration_id = $1 and session_id = any($2::uuid[])', [
    registrationId,
    sessions,
  ]);

/** @throws where the same person has registered anew meanwhile */
async function wake(tx: Tx, registrationId: string): Promise<void> {
  const [awake] = await rows(
    tx,
    `update registration set merged = false, live = true where id = $1
       and not exists (select 1 from registration o where o.event_id = registration.event_id
                         and o.person_id = registration.person_id and o.live)
     returning id`,
    [registrationId],
  );
  if (!awake) throw alreadyRegistered();
}

/** As written by the rules: of a held seat there are but two kinds. */
const given = (seat: SeatBefore, known: readonly SeatHere[]): GivenSeat => ({
  sessionId: seat.sessionId,
  poolId: seat.poolId,
  required: known.some(({ sessionId, required }) => sessionId === seat.sessionId && required),
  state: seat.state === 'waiting' ? 'waiting' : 'confirmed',
  position: seat.position,
  overbooked: seat.overbooked,
});

/** The pools once these seats stand in them. */
const withSeats = (pools: readonly PoolCount[], seats: readonly SeatBefore[]): PoolCount[] =>
  pools.map((pool) => {
    const here = seats.filter(({ poolId }) => poolId === pool.id);
    const waiting = here.filter(({ state }) => state === 'waiting').length;
    return { ...pool, taken: pool.taken + here.length - waiting, waiting: pool.waiting + waiting };
  });

async function settle(tx: Tx, mails: Mails, event: EventView, pools: readonly PoolCount[], at: Date): Promise<void> {
  if (promotionIsAutomatic(event, at)) await promoteNext(tx, mails, event, pools, at);
  else await writeCounts(tx, pools);
}
