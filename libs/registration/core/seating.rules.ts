/** A pool of places as read under its lock. */
export interface PoolCount {
  id: string;
  /** null = unlimited */
  capacity: number | null;
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
  state: 'confirmed' | 'waiting';
  /** place in the pool's line, from 1 on and never given twice; null when confirmed at once */
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
  const counts = new Map(pools.map((pool) => [pool.id, { ...pool }]));
  const countOf = (wish: SeatWish) => {
    const count = counts.get(wish.poolId);
    if (!count) throw new Error('a wish for a pool that was not read');
    return count;
  };
  const people = wishes.map((wish) => {
    const admitted = (one: SeatWish) =>
      options.beyondCapacity === true || free(countOf(one), placesOf(one), options.lineFirst === true);
    const required = wish.filter((one) => one.required);
    const allRequired = required.every(admitted);
    return wish.map((one): GivenSeat => {
      const count = countOf(one);
      if (one.required ? allRequired : admitted(one)) {
        const overbooked = !hasRoom(count, placesOf(one));
        count.taken += placesOf(one);
        return { ...one, state: 'confirmed', position: null, overbooked };
      }
      count.waiting += placesOf(one);
      return { ...one, state: 'waiting', position: count.nextPosition++, overbooked: false };
    });
  });
  return { people, pools: [...counts.values()] };
}

function free(pool: PoolCount, places: number, lineFirst: boolean): boolean {
  return hasRoom(pool, places) && !(lineFirst && pool.waiting > 0);
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
  required: boolean;
  /** as of a wish */
  places?: number;
}

export interface Promotion {
  /** ids of the seats that become confirmed, in the order decided */
  seats: string[];
  pools: PoolCount[];
}

/**
 * Who moves up now that places are free: each pool in the order of its line. Somebody whose other required
 * pools are still full is passed over and keeps the place in line. Afterwards nobody waits for whom a seat is free.
 */
export function promoteFrom(pools: readonly PoolCount[], line: readonly WaitingSeat[]): Promotion {
  const counts = new Map(pools.map((pool) => [pool.id, { ...pool }]));
  const requiredOf = new Map<string, WaitingSeat[]>();
  for (const seat of line) {
    if (seat.required) requiredOf.set(seat.registrationId, [...(requiredOf.get(seat.registrationId) ?? []), seat]);
  }
  const promoted = new Set<string>();
  for (const seat of [...line].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))) {
    if (promoted.has(seat.id)) continue;
    const together = seat.required ? requiredOf.get(seat.registrationId)! : [seat];
    if (!together.every((one) => hasRoom(counts.get(one.poolId)!, placesOf(one)))) continue;
    for (const one of together) {
      const count = counts.get(one.poolId)!;
      count.taken += placesOf(one);
      count.waiting -= placesOf(one);
      promoted.add(one.id);
    }
  }
  return { seats: [...promoted], pools: [...counts.values()] };
}
