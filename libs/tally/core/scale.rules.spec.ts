import { scaleOf } from './scale.rules.js';

const scored = (...scores: (number | null)[]) => scores.map((score, place) => ({ code: place + 1, score }));
const counted = (...counts: number[]) => new Map(counts.map((n, place) => [place + 1, n]));

describe('a scale', () => {
  it('has its mean, deviation and two best over the scored options only: who does not know is not a point of it', () => {
    expect(scaleOf(scored(5, 4, 3, 2, 1, null), counted(10, 20, 30, 20, 10, 45))).toEqual({
      n: 90, mean: 3, sd: 1.2, top: { codes: [1, 2], count: 30, percent: 33.3 },
    });
  }); // prettier-ignore

  it('takes the two highest scores, in whatever order the options stand', () => {
    expect(scaleOf(scored(1, 3, 2), counted(1, 2, 3))!.top).toEqual({ codes: [2, 3], count: 5, percent: 83.3 });
  });

  it('has no two best where there are no more than two scores', () => {
    expect(scaleOf(scored(1, 0), counted(3, 1))).toEqual({ n: 4, mean: 0.8, sd: 0.5, top: null });
  });

  it('counts options of the same score together', () => {
    expect(scaleOf(scored(3, 3, 2, 1), counted(1, 2, 4, 3))!.top).toEqual({ codes: [1, 2, 3], count: 7, percent: 70 });
  });

  it('has no deviation with one answer, and no mean with none', () => {
    expect(scaleOf(scored(3, 2, 1), counted(0, 1, 0))).toEqual({
      n: 1,
      mean: 2,
      sd: null,
      top: { codes: [1, 2], count: 1, percent: 100 },
    });
    expect(scaleOf(scored(3, 2, 1), counted())).toEqual({
      n: 0,
      mean: null,
      sd: null,
      top: { codes: [1, 2], count: 0, percent: null },
    });
  });

  it('is none where fewer than two options are scored', () => {
    expect(scaleOf(scored(null, null, 1), counted(1, 1, 1))).toBeNull();
  });

  it('adds fractions without a trace of the binary', () => {
    expect(scaleOf(scored(0.1, 0.2, 0.3), counted(1, 1, 1))!.mean).toBe(0.2);
    expect(scaleOf(scored(2.25, 2.25, 1), counted(1, 1, 0))!.mean).toBe(2.3);
  });
});
