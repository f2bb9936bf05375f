import type { EventView } from '#events';
import type { Mails } from '#messaging';
import { publish, rows, type Tx } from '#platform';
import { promotedMails } from '../mail/planned-mails.js';
import type { PersonView, SeatView } from './application.queries.js';
import type { PoolReader } from './pool-reader.js';
import { MovedUp } from './registration.events.js';
import { isLive } from './registration.rules.js';
import { byLine, changeSeats, type ChangedBy } from './seat-writing.js';
import { type PoolCount, promoteFrom, type WaitingSeat } from './seating.rules.js';

/** All pools of an event, locked in id order. */
export const lockPools = (tx: Tx, pools: PoolReader, event: EventView): Promise<PoolCount[]> =>
  pools.read(
    tx,
    event.sessions.flatMap((session) => session.pools.map((pool) => pool.id)),
  );

export function writeCounts(tx: Tx, pools: readonly PoolCount[]): Promise<unknown> {
  return rows(
    tx,
    `update pool_count set taken = c.taken, waiting = c.waiting, next_position = c.next
     from unnest($1::uuid[], $2::int[], $3::int[], $4::int[]) as c (id, taken, waiting, next) where pool_id = c.id`,
    [
      pools.map((pool) => pool.id),
      pools.map((pool) => pool.taken),
      pools.map((pool) => pool.waiting),
      pools.map((pool) => pool.nextPosition),
    ],
  );
}

/**
 * Cancels the live seats of these people as they were read under the lock of the pools.
 * @returns the pools with their places given back
 */
export async function giveBack(
  tx: Tx,
  pools: readonly PoolCount[],
  people: readonly PersonView[],
  by: ChangedBy,
): Promise<PoolCount[]> {
  const live = people.flatMap(({ seats }) => seats.filter(({ state }) => isLive(state)));
  await changeSeats(
    tx,
    live.map(({ id, state }) => ({ id, from: state, to: 'cancelled' })),
    by,
  );
  return without(pools, live);
}

/** The pools once these seats have left them. */
export const without = (
  pools: readonly PoolCount[],
  seats: readonly Pick<SeatView, 'poolId' | 'state' | 'places'>[],
): PoolCount[] =>
  pools.map((pool) => {
    const mine = seats.filter((seat) => seat.poolId === pool.id);
    return {
      ...pool,
      taken: pool.taken - placesIn(mine.filter(({ state }) => state === 'confirmed' || state === 'offered')),
      waiting: pool.waiting - placesIn(mine.filter(({ state }) => state === 'waiting')),
    };
  });

export const placesIn = (seats: readonly Pick<SeatView, 'places'>[]): number =>
  seats.reduce((sum, { places }) => sum + places, 0);

/** Moves up whoever is next, with their mails, and writes the counts. The pools must be locked. */
export async function promoteNext(
  tx: Tx,
  mails: Mails,
  event: EventView,
  pools: readonly PoolCount[],
  at: Date,
): Promise<void> {
  const line = pools.some((pool) => pool.waiting > 0) ? await lineOf(tx, event.id) : [];
  const promotion = promoteFrom(pools, line);
  await writeCounts(tx, promotion.pools);
  if (promotion.seats.length === 0) return;
  await changeSeats(
    tx,
    promotion.seats.map((id) => ({ id, from: 'waiting', to: 'confirmed' })),
    byLine(at),
  );
  const promoted = new Set(line.filter((seat) => promotion.seats.includes(seat.id)).map((seat) => seat.registrationId));
  await mails.plan(tx, event.workspaceId, await promotedMails(tx, event, [...promoted], at));
  const movedUp = [...promoted].map((registrationId) => ({ eventId: event.id, registrationId }));
  await publish(tx, event.workspaceId, MovedUp, ...movedUp);
}

function lineOf(tx: Tx, eventId: string): Promise<WaitingSeat[]> {
  return rows<WaitingSeat>(
    tx,
    `select s.id, s.registration_id as "registrationId", s.pool_id as "poolId", s.position, r.places,
            n.requirement = 'required' as required
     from seat s join registration r on r.id = s.registration_id join session_now n on n.id = s.session_id
     where r.event_id = $1 and s.state = 'waiting' order by s.position, s.id`,
    [eventId],
  );
}
