import { FixedClock, SystemClock } from './clock.js';

describe('the fixed clock', () => {
  it('stands still until it is told otherwise', () => {
    const clock = new FixedClock('2026-11-20T00:00:00Z');
    const first = clock.now();
    clock.advance(90_000);
    const later = clock.now();
    clock.advance(-1_000);
    const earlier = clock.now();
    clock.set('2027-04-01T00:00:00+09:00');
    expect([first, later, earlier, clock.now()].map((at) => at.toISOString())).toEqual([
      '2026-11-20T00:00:00.000Z',
      '2026-11-20T00:01:30.000Z',
      '2026-11-20T00:01:29.000Z',
      '2027-03-31T15:00:00.000Z',
    ]);
  });

  it('gives a date of its own to each caller, so that nobody can move it by accident', () => {
    const clock = new FixedClock('2026-11-20T00:00:00Z');
    clock.now().setFullYear(1999);
    expect(clock.now().getFullYear()).toBe(2026);
  });
});

describe('the system clock', () => {
  it('tells the time of the machine', () => {
    const before = Date.now();
    const now = new SystemClock().now().getTime();
    expect([before <= now, now <= Date.now()]).toEqual([true, true]);
  });
});
