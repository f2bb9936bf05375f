import { isUndecided, type SeatBefore, seatsTaken } from './merging.rules.js';

const seat = (state: SeatBefore['state'], position: number | null = null, poolId = 'a', sessionId = 's'): SeatBefore => ({
  sessionId, poolId, state, position, overbooked: false,
}); // prettier-ignore

describe('of two registrations of one person', () => {
  it.each([
    ['a seat before a place in line', seat('waiting', 2), seat('confirmed'), true],
    ['the seat that is kept', seat('confirmed'), seat('confirmed', null, 'b'), false],
    ['a seat, whatever the other waits for', seat('confirmed'), seat('waiting', 1), false],
    ['the place further ahead in one line', seat('waiting', 5), seat('waiting', 2), true],
    ['the place that is kept, where it is ahead', seat('waiting', 2), seat('waiting', 5), false],
    ['the line that is kept, where there are two', seat('waiting', 5), seat('waiting', 2, 'b'), false],
    ['a seat where the kept one had left', seat('cancelled'), seat('confirmed'), true],
    ['nothing that the other had left', seat('waiting', 1), seat('cancelled'), false],
  ])('takes %s', (_, kept, merged, taken) => {
    expect(seatsTaken([kept], [merged])).toEqual(taken ? [merged] : []);
  });

  it('takes a session that only the other had', () => {
    const party = seat('waiting', 3, 'c', 'party');
    expect(seatsTaken([seat('confirmed')], [seat('waiting', 1), party])).toEqual([party]);
  });

  it('leaves to others what nobody has decided yet', () => {
    expect([seat('offered'), seat('pending'), seat('waiting', 1), seat('declined')].map((one) => isUndecided([one]))).toEqual(
      [true, true, false, false]); // prettier-ignore
  });
});
