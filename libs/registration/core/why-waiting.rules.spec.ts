import { type AwaitedPool, whyWaiting } from './why-waiting.rules.js';

const until = new Date('2026-10-09T08:00:00Z');
const pool = (changes: Partial<AwaitedPool> = {}): AwaitedPool => ({
  poolId: 'main', sessionId: 'day1', capacity: 10, taken: 10, offered: 0, offeredUntil: null, need: 1, ...changes,
}); // prettier-ignore

describe('why somebody is not moved up', () => {
  it.each([
    ['no place is free', pool(), [], { why: 'full' }],
    ['more seats are given than there are places', pool({ taken: 12 }), [], { why: 'over', by: 2 }],
    ['the place that came free is offered', pool({ offered: 1, offeredUntil: until }), [], { why: 'offers', places: 1, until }],
    ['the group needs more', pool({ taken: 8, need: 3 }), [], { why: 'group', need: 3, free: 2 }],
    ['another required day is full', pool({ taken: 9 }), [pool({ poolId: 'b', sessionId: 'day2' })], { why: 'elsewhere', sessionId: 'day2' }],
    ['it is given in this moment', pool({ taken: 9 }), [pool({ taken: 9 })], null],
  ] as const)('is told: %s', (_, here, others, told) => {
    expect(whyWaiting(here, others, true)).toEqual(told);
  }); // prettier-ignore

  it('is that staff decide, once places no longer pass on by themselves', () => {
    expect(whyWaiting(pool({ taken: 9 }), [], false)).toEqual({ why: 'ended' });
    expect(whyWaiting(pool(), [], false)).toEqual({ why: 'full' });
  });
});
