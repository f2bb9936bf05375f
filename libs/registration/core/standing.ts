import type { EventView } from '#events';
import type { Mails } from '#messaging';
import { rows, type Tx } from '#platform';
import { promotedMails } from '../mail/planned-mails.js';
import type { PoolReader } from './pool-reader.js';
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
    `update pool set taken = c.taken, waiting = c.waiting, next_position = c.next
     from unnest($1::uuid[], $2::int[], $3::int[], $4::int[]) as c (id, taken, waiting, next) where pool.id = c.id`,
    [
      pools.map((pool) => pool.id),
      pools.map((pool) => pool.taken),
      pools.map((pool) => pool.waiting),
      pools.map((pool) => pool.nextPosition),
    ],
  );
}

/**
 * Cancels the live seats of these registrations. The pools must be locked.
 * @returns the pools with their places given back
 */
export async function giveBack(
  tx: Tx,
  pools: readonly PoolCount[],
  registrationIds: readonly string[],
  by: { at: Date; decidedBy: string | null; reason: string | null },
): Promise<PoolCount[]> {
  const freed = await rows<{ pool_id: string; state: string }>(
    tx,
    `with live as (
       select id, pool_id, state from seat
       where registration_id = any($1::uuid[]) and state not in ('cancelled', 'declined') for update
     ), gone as (
       update seat set state = 'cancelled', changed_at = $2, decided_by = $3, reason = coalesce($4, reason)
       from live where seat.id = live.id
     ), ended as (
       update registration set live = false where id = any($1::uuid[])
     )
     select pool_id, state from live`,
    [registrationIds, by.at, by.decidedBy, by.reason],
  );
  return pools.map((pool) => {
    const mine = freed.filter((seat) => seat.pool_id === pool.id);
    return {
      ...pool,
      taken: pool.taken - mine.filter((seat) => seat.state === 'confirmed').length,
      waiting: pool.waiting - mine.filter((seat) => seat.state === 'waiting').length,
    };
  });
}

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
  await rows(tx, `update seat set state = 'confirmed', changed_at = $2 where id = any($1::uuid[])`, [
    promotion.seats,
    at,
  ]);
  const promoted = new Set(line.filter((seat) => promotion.seats.includes(seat.id)).map((seat) => seat.registrationId));
  await mails.plan(tx, event.workspaceId, await promotedMails(tx, event, [...promoted], at));
}

function lineOf(tx: Tx, eventId: string): Promise<WaitingSeat[]> {
  return rows<WaitingSeat>(
    tx,
    `select s.id, s.registration_id as "registrationId", s.pool_id as "poolId", s.position,
            n.requirement = 'required' as required
     from seat s join registration r on r.id = s.registration_id join session n on n.id = s.session_id
     where r.event_id = $1 and s.state = 'waiting' order by s.position, s.id`,
    [eventId],
  );
}
