import { type Rest, type SeatAtRest, violationsAtRest } from './rest.js';

const seat = (client: string, changes: Partial<SeatAtRest> = {}): SeatAtRest => ({
  client,
  application: `a-${client}`,
  registration: `r-${client}`,
  together: false,
  required: true,
  session: 's',
  pool: 'p',
  state: 'confirmed',
  position: null,
  overbooked: false,
  story: [[null, changes.state ?? 'confirmed']],
  ...changes,
});
const rest = (changes: Partial<Rest> = {}): Rest => ({
  pools: [{ id: 'p', capacity: 2, most: 2, taken: 2, waiting: 1 }],
  seats: [
    seat('い'),
    seat('ろ', { state: 'offered', story: [[null, 'waiting'], ['waiting', 'offered']] }),
    seat('は', { state: 'waiting', position: 2 }),
  ],
  confirmations: { い: 1 },
  ...changes,
}); // prettier-ignore
const told = { seated: ['い'], applied: ['い'] };
const pool = (changes: object) => [{ ...rest().pools[0]!, ...changes }];

describe('the checker of what is at rest', () => {
  it('finds nothing where everything is in order, a group that needs more places among it', () => {
    expect(violationsAtRest(rest(), told)).toEqual([]);
    const group = [1, 2].map((n) =>
      seat('群', { registration: `r${n}`, together: true, state: 'waiting', position: n }),
    );
    const free = { pools: pool({ capacity: 2, taken: 1, waiting: 2 }), seats: [seat('い'), ...group] };
    expect(violationsAtRest(rest(free), told)).toEqual([]);
  });

  it.each<[string, Partial<Rest>]>([
    ['2 places are given of 1', { pools: pool({ capacity: 1, most: 1 }) }],
    ['counted 1/1, there are 2/1', { pools: pool({ taken: 1, capacity: 1 }) }],
    ['a place in line was given twice', { seats: [seat('い', { position: 2 }), ...rest().seats.slice(1)] }],
    ['1 wait while their places are free', { pools: pool({ capacity: 3, most: 3 }) }],
    ['the story of い has a gap', { seats: [seat('い', { story: [['waiting', 'confirmed']] }), ...rest().seats.slice(1)] }],
    ['い was told yes and has no seat', { pools: pool({ taken: 1, capacity: 1 }), seats: rest().seats.slice(1) }],
    ['い applied twice with one form', { seats: [...rest().seats, seat('い', { application: 'b', state: 'cancelled' })] }],
    ['い was written to 2 times', { confirmations: { い: 2 } }],
  ])('sees: %s', (sentence, changes) => {
    expect(violationsAtRest(rest(changes), told)).toContain(sentence);
  }); // prettier-ignore
});
