import { hasRoom } from './seating.rules.js';

/** One pool in which somebody, or the group they are one of, waits. */
export interface AwaitedPool {
  poolId: string;
  sessionId: string;
  capacity: number | null;
  taken: number;
  /** how many of the taken are offered and unanswered */
  offered: number;
  /** until when the first of those is held */
  offeredUntil: Date | null;
  /** how many places are wanted here at once */
  need: number;
}

/**
 * Why somebody in line has no seat.
 * - over: more seats are given than there are places, by so many
 * - offers: what came free is offered to others until then
 * - group: so many places are free, and the group needs more
 * - full: no place is free
 * - elsewhere: a place is free here, but not in another session that is required
 * - ended: places no longer pass on by themselves, staff decide
 */
export type WhyWaiting =
  | { why: 'over'; by: number }
  | { why: 'offers'; places: number; until: Date }
  | { why: 'group'; need: number; free: number }
  | { why: 'full' }
  | { why: 'elsewhere'; sessionId: string }
  | { why: 'ended' };

/**
 * @param here the pool somebody asks about
 * @param others in which the same group has to get its places at the same moment
 * @returns null: a place is free, and is given in this moment
 */
export function whyWaiting(here: AwaitedPool, others: readonly AwaitedPool[], automatic: boolean): WhyWaiting | null {
  if (!fits(here)) return whyFull(here);
  const elsewhere = others.find((pool) => !fits(pool));
  if (elsewhere) return { why: 'elsewhere', sessionId: elsewhere.sessionId };
  return automatic ? null : { why: 'ended' };
}

const fits = (pool: AwaitedPool): boolean => hasRoom(pool, pool.need);

function whyFull({ capacity, taken, offered, offeredUntil, need }: AwaitedPool): WhyWaiting {
  const free = capacity! - taken;
  if (free < 0) return { why: 'over', by: -free };
  if (offered > 0 && offeredUntil) return { why: 'offers', places: offered, until: offeredUntil };
  return free > 0 ? { why: 'group', need, free } : { why: 'full' };
}
