import { halfUp, percentOf, percentText, symbols } from './rounding.rules.js';

describe('a per cent', () => {
  it.each([
    [1, 8, 12.5],
    [1, 16, 6.3],
    [5, 16, 31.3],
    [1, 3, 33.3],
    [2, 3, 66.7],
    [1, 2000, 0.1],
    [1, 2001, 0],
    [29, 200, 14.5],
    [235, 164, 143.3],
    [0, 7, 0],
    [7, 7, 100],
  ])('of %i in %i is %d, one decimal, half up', (count, base, percent) => {
    expect(percentOf(count, base)).toBe(percent);
  });

  it('is none where there is no base', () => {
    expect(percentOf(0, 0)).toBeNull();
  });

  it('is rounded from the counts themselves, so that no binary fraction decides a half', () => {
    // 0.145 × 100 is 14.499999999999998 to a machine
    expect([percentOf(145, 1000), percentOf(1005, 10_000), percentOf(2675, 100_000)]).toEqual([14.5, 10.1, 2.7]);
  });
});

describe('how a per cent is written', () => {
  it('tells nobody (−) from few (0.0), and keeps the decimal', () => {
    expect([percentText(0, 166), percentText(1, 2001), percentText(83, 166), percentText(0, 0)]).toEqual([
      symbols.none,
      '0.0',
      '50.0',
      symbols.none,
    ]);
  });
});

describe('a mean', () => {
  it('is rounded half up away from nought, whatever its sign', () => {
    expect([2.25, 2.35, 1.005, -0.25, -0.24, 0].map(halfUp)).toEqual([2.3, 2.4, 1, -0.3, -0.2, 0]);
  });
});
