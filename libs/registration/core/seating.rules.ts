/** A pool of places as read under its lock. */
export interface PoolCount {
  id: string;
  /** null = unlimited */
  capacity: number | null;
  /** confirmed and offered */
  taken: number;
  waiting: number;
  nextPosition: number;
}

/** One person's wish for one session. */
export interface SeatWish {
  sessionId: string;
  poolId: string;
  required: boolean;
  /** a headcount and companions take several; none: one */
  places?: number;
}

/** How many places something takes in its pool. */
const placesOf = ({ places = 1 }: { places?: number }): number => places;

export interface GivenSeat extends SeatWish {
  state: 'confirmed' | 'waiting' | 'pending';
  /** place in the pool's line, from 1 on and never given twice; null when confirmed at once, and while it is pending */
  position: number | null;
  /** confirmed although the pool was full */
  overbooked: boolean;
}

export interface Seating {
  /** in the order of the wishes */
  people: GivenSeat[][];
  /** the pools as they stand afterwards */
  pools: PoolCount[];
}

export interface SeatingOptions {
  /** later than automatic promotion: who waits already comes first, so a free place is not taken past them */
  lineFirst?: boolean;
  /** let in by staff although the pool is full */
  beyondCapacity?: boolean;
  /** everybody is seated, or everybody waits: in what is required, and in each further session */
  together?: boolean;
}

/**
 * Seats people one after the other, as written; a group takes its places together or waits together. Required sessions are all confirmed or all waiting;
 * optional ones each on their own.
 */
export function seatPeople(
  pools: readonly PoolCount[],
  wishes: readonly SeatWish[][],
  options: SeatingOptions = {},
): Seating {
  const counts = countsOf(pools);
  const given = new Map<SeatWish, GivenSeat>();
  const asked = wishes.map((wish) => wish.map((one) => ({ ...one })));
  for (const people of options.together === true ? [asked] : asked.map((wish) => [wish])) {
    for (const unit of unitsOf(people.flat())) {
      const admitted = options.beyondCapacity === true || fits(counts, unit, options.lineFirst === true);
      for (const one of unit) given.set(one, admitted ? confirm(counts, one) : queue(counts, one));
    }
  }
  return { people: asked.map((wish) => wish.map((one) => given.get(one)!)), pools: [...counts.values()] };
}

/** The wishes of people who are still to be approved: they hold no place, and no place in line. */
export const askFor = (wishes: readonly SeatWish[]): GivenSeat[] =>
  wishes.map((wish) => ({ ...wish, state: 'pending', position: null, overbooked: false }));

/** What is decided at once: everything that is required, and each further session by itself. */
function unitsOf<Wish extends SeatWish>(wishes: readonly Wish[]): Wish[][] {
  return [...grouped(wishes, ({ required, sessionId }) => (required ? '' : sessionId)).values()];
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function confirm(counts: Counts, wish: SeatWish): GivenSeat {
  const count = countOf(counts, wish);
  const overbooked = !hasRoom(count, placesOf(wish));
  count.taken += placesOf(wish);
  return { ...wish, state: 'confirmed', position: null, overbooked };
}

function queue(counts: Counts, wish: SeatWish): GivenSeat {
  const count = countOf(counts, wish);
  count.waiting += placesOf(wish);
  return { ...wish, state: 'waiting', position: count.nextPosition++, overbooked: false };
}

type Counts = Map<string, PoolCount>;

const countsOf = (pools: readonly PoolCount[]): Counts => new Map(pools.map((pool) => [pool.id, { ...pool }]));

function countOf(counts: Counts, { poolId }: { poolId: string }): PoolCount {
  const count = counts.get(poolId);
  if (!count) throw new Error('a wish for a pool that was not read');
  return count;
}

/** How many places in which pools. */
export function needOf(seats: readonly { poolId: string; places?: number }[]): Map<string, number> {
  const need = new Map<string, number>();
  for (const seat of seats) need.set(seat.poolId, (need.get(seat.poolId) ?? 0) + placesOf(seat));
  return need;
}

function fits(counts: Counts, seats: readonly { poolId: string; places?: number }[], lineFirst: boolean): boolean {
  return [...needOf(seats)].every(([poolId, places]) => {
    const pool = countOf(counts, { poolId });
    return hasRoom(pool, places) && !(lineFirst && pool.waiting > 0);
  });
}

/** @param places a group sits down whole or not at all */
export function hasRoom(pool: Pick<PoolCount, 'capacity' | 'taken'>, places = 1): boolean {
  return pool.capacity === null || pool.taken + places <= pool.capacity;
}

/** A seat in line. */
export interface WaitingSeat {
  id: string;
  registrationId: string;
  poolId: string;
  position: number;
  /** as of a wish */
  places?: number;
  /** seats with the same word move up together or not at all */
  unit: string;
}

export interface Promotion {
  /** ids of the seats that get a place, in the order decided */
  seats: string[];
  pools: PoolCount[];
}

/**
 * Who moves up now that places are free: each pool in the order of its line. Somebody whose other required pools are still
 * full, or who is one of a group that needs more places, is passed over and keeps the place in line. Afterwards nobody waits
 * for whom a seat is free.
 */
export function promoteFrom(pools: readonly PoolCount[], line: readonly WaitingSeat[]): Promotion {
  const counts = countsOf(pools);
  const units = grouped(line, ({ unit }) => unit);
  const tried = new Set<string>();
  const promoted: string[] = [];
  for (const { unit } of [...line].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))) {
    if (tried.has(unit)) continue;
    tried.add(unit);
    const together = units.get(unit)!;
    if (!fits(counts, together, false)) continue;
    for (const seat of together) {
      const count = countOf(counts, seat);
      count.taken += placesOf(seat);
      count.waiting -= placesOf(seat);
      promoted.push(seat.id);
    }
  }
  return { seats: promoted, pools: [...counts.values()] };
}
