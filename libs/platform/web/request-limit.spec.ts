import { FixedClock } from '../clock.js';
import { RequestLimit } from './request-limit.js';

describe('the brake against floods', () => {
  const clock = new FixedClock('2026-11-20T00:00:00Z');

  it('lets so many through in a window and no more, each client by itself', () => {
    const limit = new RequestLimit(2, 60_000);
    const asked = ['a', 'a', 'b', 'a', 'b', 'b'].map((client) => limit.allow(client, clock.now()));
    expect(asked).toEqual([true, true, true, false, true, false]);
  });

  it('forgets everything when the next window begins', () => {
    const limit = new RequestLimit(1, 60_000);
    limit.allow('a', clock.now());
    const before = limit.allow('a', new Date(clock.now().getTime() + 59_999));
    const after = limit.allow('a', new Date(clock.now().getTime() + 60_000));
    expect([before, after]).toEqual([false, true]);
  });
});
