import { type AtRest, type Attempt, violations } from './history.js';

const attempt = (client: string, sentAt: number, answeredAt: number, place: number | null): Attempt => ({
  client,
  sentAt,
  answeredAt,
  place,
});

const attempts = [attempt('a', 0, 10, 0), attempt('b', 1, 12, 1), attempt('c', 20, 30, 2)];
const rest: AtRest = {
  capacity: 1,
  taken: 1,
  waiting: 2,
  confirmed: ['a'],
  line: [
    { client: 'b', position: 1 },
    { client: 'c', position: 2 },
  ],
  confirmations: { a: 1, b: 1, c: 1 },
};

describe('the history checker', () => {
  it('finds nothing in an orderly history', () => {
    expect(violations(attempts, rest)).toEqual([]);
  });

  it.each<[string, Attempt[], AtRest]>([
    ['2 are confirmed for 1 places', attempts, { ...rest, taken: 2, confirmed: ['a', 'd'] }],
    ['the counter says 0, 1 are confirmed', attempts, { ...rest, taken: 0 }],
    ['a was told yes and has no seat', attempts, { ...rest, taken: 0, confirmed: [] }],
    ['b was told place 1 and holds 3', attempts, { ...rest, line: [{ client: 'b', position: 3 }, rest.line[1]!] }],
    ['positions in line are not 1 to 2: 1', attempts, { ...rest, line: [rest.line[0]!, { client: 'c', position: 1 }] }],
    ['c (place 0) passed b (place 1)', [...attempts.slice(0, 2), attempt('c', 20, 30, 0)], { ...rest, capacity: 2 }],
    ['2 wait while 1 places are free', attempts, { ...rest, capacity: 2 }],
    ['c was written to 2 times', attempts, { ...rest, confirmations: { a: 1, b: 1, c: 2 } }],
  ])('sees: %s', (sentence, history, at) => {
    expect(violations(history, at)).toContain(sentence);
  });
});
