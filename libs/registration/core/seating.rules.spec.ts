import fc from 'fast-check';
import { hasRoom, type PoolCount, promoteFrom, seatPeople, type SeatWish, type WaitingSeat } from './seating.rules.js';

const pool = (id: string, capacity: number | null, more: Partial<PoolCount> = {}): PoolCount => ({
  id,
  capacity,
  taken: 0,
  waiting: 0,
  nextPosition: 1,
  ...more,
});
const wish = (poolId: string, required = true): SeatWish => ({ sessionId: `s-${poolId}`, poolId, required });

describe('seating', () => {
  it('confirms in the order written until the pool is full, then gives places in line from 1', () => {
    const { people, pools } = seatPeople(
      [pool('main', 2)],
      [[wish('main')], [wish('main')], [wish('main')], [wish('main')]],
    );
    expect(people.map(([seat]) => [seat!.state, seat!.position])).toEqual([
      ['confirmed', null],
      ['confirmed', null],
      ['waiting', 1],
      ['waiting', 2],
    ]);
    expect(pools).toEqual([{ id: 'main', capacity: 2, taken: 2, waiting: 2, nextPosition: 3 }]);
  });

  it('keeps the meeting and the party apart: main confirmed, party waiting (C8)', () => {
    const { people } = seatPeople([pool('main', 50), pool('party', 0)], [[wish('main'), wish('party', false)]]);
    expect(people[0]!.map((seat) => seat.state)).toEqual(['confirmed', 'waiting']);
  });

  it('confirms all required sessions or lets all of them wait', () => {
    const { people, pools } = seatPeople([pool('day1', 5), pool('day2', 0)], [[wish('day1'), wish('day2')]]);
    expect(people[0]!.map((seat) => seat.state)).toEqual(['waiting', 'waiting']);
    expect(pools.map((one) => one.taken)).toEqual([0, 0]);
  });

  it('never fills an unlimited pool', () => {
    const { people } = seatPeople([pool('online', null, { taken: 9_999 })], [[wish('online')]]);
    expect(people[0]![0]!.state).toBe('confirmed');
  });

  it('seats a group whole or lets it wait whole, and counts its people', () => {
    const group = (places: number): SeatWish => ({ ...wish('main'), places });
    const { people, pools } = seatPeople([pool('main', 10)], [[group(8)], [group(3)], [wish('main')], [group(2)]]);
    expect(people.map(([seat]) => [seat!.state, seat!.position])).toEqual([
      ['confirmed', null],
      ['waiting', 1],
      ['confirmed', null],
      ['waiting', 2],
    ]);
    expect(pools).toEqual([{ id: 'main', capacity: 10, taken: 9, waiting: 5, nextPosition: 3 }]);
    const letIn = seatPeople([pool('main', 10, { taken: 9 })], [[group(2)]], { beyondCapacity: true });
    expect([letIn.people[0]![0]!.overbooked, letIn.pools[0]!.taken]).toEqual([true, 11]);
  });

  it('does not pass those who wait once promotion is by staff only', () => {
    const full = pool('main', 3, { taken: 2, waiting: 1, nextPosition: 2 });
    expect(seatPeople([full], [[wish('main')]]).people[0]![0]!.state).toBe('confirmed');
    expect(seatPeople([full], [[wish('main')]], { lineFirst: true }).people[0]![0]).toMatchObject({
      state: 'waiting',
      position: 2,
    });
  });

  it('lets staff seat somebody beyond the capacity', () => {
    const { people, pools } = seatPeople([pool('main', 1, { taken: 1 })], [[wish('main')]], { beyondCapacity: true });
    expect(people[0]![0]!.state).toBe('confirmed');
    expect(pools[0]!.taken).toBe(2);
  });
});

describe('promotion', () => {
  const inLine = (
    id: string,
    poolId: string,
    position: number,
    registrationId = `r-${id}`,
    required = true,
  ): WaitingSeat => ({
    id,
    registrationId,
    poolId,
    position,
    unit: `${registrationId} ${required ? '' : id}`,
  });

  it('moves up the first in line, and only as many as there are places', () => {
    const { seats, pools } = promoteFrom(
      [pool('main', 2, { taken: 1, waiting: 3, nextPosition: 4 })],
      [inLine('c', 'main', 3), inLine('a', 'main', 1), inLine('b', 'main', 2)],
    );
    expect(seats).toEqual(['a']);
    expect(pools[0]).toMatchObject({ taken: 2, waiting: 2 });
  });

  it('passes over somebody whose other required session is still full', () => {
    const line = [inLine('a1', 'day1', 1, 'a'), inLine('a2', 'day2', 1, 'a'), inLine('b1', 'day1', 2, 'b')];
    const { seats } = promoteFrom([pool('day1', 1, { waiting: 2 }), pool('day2', 1, { taken: 1, waiting: 1 })], line);
    expect(seats).toEqual(['b1']);
  });

  it('leaves nobody waiting for whom a fitting seat is free, and never gives more seats than there are', () => {
    const seatings = fc.record({
      capacities: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 }),
      wishes: fc.array(
        fc.array(fc.record({ pool: fc.nat(3), required: fc.boolean() }), { minLength: 1, maxLength: 4 }),
        { maxLength: 25 },
      ),
      freed: fc.array(fc.nat(3), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(seatings, ({ capacities, wishes, freed }) => {
        const pools = capacities.map((capacity, n) => pool(`p${n}`, capacity));
        const asked = wishes.map((one) => {
          const seen = new Set<number>();
          return one
            .map((seat) => ({ ...seat, pool: seat.pool % capacities.length }))
            .filter((seat) => !seen.has(seat.pool) && seen.add(seat.pool))
            .map((seat) => wish(`p${seat.pool}`, seat.required));
        });
        const seated = seatPeople(pools, asked);
        const line = seated.people.flatMap((seats, person) =>
          seats
            .filter((seat) => seat.state === 'waiting')
            .map((seat) =>
              inLine(`${person}-${seat.poolId}`, seat.poolId, seat.position!, `r${person}`, seat.required),
            ),
        );
        const now = seated.pools.map((one) => ({ ...one }));
        for (const n of freed) {
          const one = now[n % now.length]!;
          if (one.taken > 0) one.taken -= 1;
        }
        const after = promoteFrom(now, line);
        for (const one of after.pools) expect(one.taken).toBeLessThanOrEqual(one.capacity!);
        const counts = new Map(after.pools.map((one) => [one.id, one]));
        const left = line.filter((seat) => !after.seats.includes(seat.id));
        for (const seat of left) {
          const together = left.filter(({ unit }) => unit === seat.unit);
          expect(together.every((one) => hasRoom(counts.get(one.poolId)!))).toBe(false);
        }
      }),
      { numRuns: process.env.LONG ? 5_000 : 300 },
    );
  });
});
