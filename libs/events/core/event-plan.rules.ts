import type { EventPlan, PoolPlan, SessionPlan } from './event-plan.js';
import type { EventView, PoolView, SessionView } from './event-view.js';
import { ownTextNames } from './own-texts.rules.js';

const same = (a: Date, b: Date): boolean => a.getTime() === b.getTime();

/** Whether this is the event that the same form made when it was sent before, as far as its reader would notice. */
export const isMadeFrom = (event: EventView, plan: EventPlan): boolean =>
  ownTextNames.every((name) => event[name] === plan[name]) &&
  event.sessions.length === plan.sessions.length &&
  event.sessions.every((made, n) => {
    const { startsAt, endsAt, pools } = plan.sessions[n]!;
    const capacities = pools.map(({ capacity }) => capacity).join();
    return (
      same(made.startsAt, startsAt) &&
      same(made.endsAt, endsAt) &&
      made.pools.map((pool) => pool.capacity).join() === capacities
    );
  });

/**
 * Whether somebody who holds a seat would go to the wrong place, at the wrong time or to a dead link. New slots tell nobody
 * anything, nor does the first link: nobody has been given another.
 */
export function hasMoved(before: EventView, plan: EventPlan): boolean {
  return (
    (before.joinUrl !== null && before.joinUrl !== plan.joinUrl) ||
    before.zone !== plan.zone ||
    sessionsInBoth(before, plan).some(
      ([was, will]) =>
        !same(was.startsAt, will.startsAt) || !same(was.endsAt, will.endsAt) || poolsInBoth(was, will).some(otherPlace),
    )
  );
}

const otherPlace = ([was, will]: [PoolView, PoolPlan]): boolean => was.mode !== will.mode || was.venue !== will.venue;

/** Whether a pool offers more places than before: those in line may move up. */
export const hasMorePlaces = (before: EventView, plan: EventPlan): boolean =>
  sessionsInBoth(before, plan).some(([was, will]) =>
    poolsInBoth(was, will).some(([a, b]) => a.capacity !== null && (b.capacity === null || b.capacity > a.capacity)),
  );

/** Pools that would have fewer places than people who were told that they have one. */
export const tooSmall = (before: EventView, plan: EventPlan): [PoolView, PoolPlan][] =>
  sessionsInBoth(before, plan).flatMap(([was, will]) =>
    poolsInBoth(was, will).filter(
      // A limit that staff have already gone beyond, each with a reason, may stay as it is.
      ([pool, wish]) => wish.capacity !== null && wish.capacity < pool.taken && wish.capacity !== pool.capacity,
    ),
  );

/** Sessions that the plan leaves out although somebody sits or waits there. */
export const lostSessions = (before: EventView, plan: EventPlan): SessionView[] =>
  before.sessions.filter((session) => !plan.sessions.some(({ id }) => id === session.id) && session.pools.some(isUsed));

/** Pools of kept sessions that the plan leaves out although somebody sits or waits there. */
export const lostPools = (before: EventView, plan: EventPlan): [SessionPlan, PoolView][] =>
  sessionsInBoth(before, plan).flatMap(([was, will]) =>
    was.pools
      .filter((pool) => isUsed(pool) && !will.pools.some(({ id }) => id === pool.id))
      .map((pool): [SessionPlan, PoolView] => [will, pool]),
  );

export const isUsed = (pool: Pick<PoolView, 'taken' | 'waiting'>): boolean => pool.taken + pool.waiting > 0;

function sessionsInBoth(before: EventView, plan: EventPlan): [SessionView, SessionPlan][] {
  return pairs(before.sessions, plan.sessions);
}

function poolsInBoth(before: SessionView, plan: SessionPlan): [PoolView, PoolPlan][] {
  return pairs(before.pools, plan.pools);
}

function pairs<A extends { id: string }, B extends { id: string | null }>(
  before: readonly A[],
  plan: readonly B[],
): [A, B][] {
  return before.flatMap((was) => plan.filter(({ id }) => id === was.id).map((will): [A, B] => [was, will]));
}
