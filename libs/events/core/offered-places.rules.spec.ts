import type { EventView, PoolView, SessionView } from './event-view.js';
import { offeredPlaces } from './offered-places.rules.js';

let made = 0;

const pool = (capacity: number | null, taken: number, changes: Partial<PoolView> = {}): PoolView => ({
  id: `pool-${(made += 1)}`, mode: 'onsite', venue: '研修室', venueNote: '', mapUrl: null, inCharge: '', capacity, taken, waiting: 0, ...changes,
}); // prettier-ignore

const session = (requirement: SessionView['requirement'], pools: PoolView[]): SessionView => ({
  id: `session-${(made += 1)}`, title: '', startsAt: new Date(0), endsAt: new Date(1), requirement, fee: 0, pools, programme: [],
}); // prettier-ignore

const told = (sessions: SessionView[]) =>
  offeredPlaces({ sessions } satisfies Pick<EventView, 'sessions'>).map(({ session: own, pool: { mode, venue }, left, waiting }) => ({
    optional: own !== null, mode, venue, left, waiting,
  })); // prettier-ignore

describe('the places that the public is told of', () => {
  it('are those of the fullest day where a course has several (C7)', () => {
    const days = [3, 10, 4, 4, 4].map((taken) =>
      session('required', [pool(10, taken, { waiting: taken === 10 ? 2 : 0 })]),
    );
    expect(told(days)).toEqual([{ optional: false, mode: 'onsite', venue: '研修室', left: 0, waiting: 2 }]);
  });

  it('are told apart for the meeting and the party after it (C8)', () => {
    expect(told([session('required', [pool(50, 24)]), session('optional', [pool(18, 18, { waiting: 3 })])])).toEqual([
      { optional: false, mode: 'onsite', venue: '研修室', left: 26, waiting: 0 },
      { optional: true, mode: 'onsite', venue: '研修室', left: 0, waiting: 3 },
    ]);
  });

  it('leave out what has no limit, and are never fewer than none', () => {
    const online = pool(null, 430, { mode: 'online', venue: '' });
    expect(told([session('required', [online, pool(10, 12)])])).toEqual([
      { optional: false, mode: 'onsite', venue: '研修室', left: 0, waiting: 0 },
    ]);
  });
});
