import { queryOf, readWish, usualWish } from './tally-spec.js';

const rating = '019a0000-0000-7000-8000-000000000001';

describe('how one looks at a tally', () => {
  it('stands in the address and comes back from it', () => {
    const wish = { break: 'district', base: 'B', show: 'counts', rating, comments: 'all' } as const;
    expect(queryOf(wish)).toBe(`?break=district&base=B&show=counts&rating=${rating}&comments=all`);
    expect(readWish(Object.fromEntries(new URLSearchParams(queryOf(wish))))).toEqual(wish);
  });

  it('has one address: what is as usual is left out', () => {
    expect(queryOf(usualWish)).toBe('');
    expect(queryOf({ ...usualWish, base: 'B' })).toBe('?base=B');
  });

  it('is as usual where the address says something else', () => {
    const usual = { ...usualWish, rating: undefined, comments: undefined };
    expect(readWish({})).toEqual(usual);
    expect(
      readWish({ break: "none'; drop table", base: 'C', show: ['both', 'counts'], rating: 'x', comments: '1' }),
    ).toEqual(usual);
    expect(readWish({ break: 'toString', base: '__proto__' })).toEqual(usual);
  });
});
