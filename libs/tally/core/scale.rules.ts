import { halfUp, percentOf } from './rounding.rules.js';

/** An option with its score; null: not a point of the scale (わからない). */
export interface ScoredChoice {
  code: number;
  score: number | null;
}

/** All over the scored options only. */
export interface ScaleFigures {
  n: number;
  mean: number | null;
  /** of a sample: divided by n − 1; null with fewer than two answers */
  sd: number | null;
  /** the options with the two highest scores; null where there are no more than two scores */
  top: { codes: number[]; count: number; percent: number | null } | null;
}

/** @returns null where fewer than two options are scored: there is nothing to take a mean of */
export function scaleOf(choices: readonly ScoredChoice[], counts: ReadonlyMap<number, number>): ScaleFigures | null {
  const points = choices.flatMap(({ code, score }) =>
    score === null ? [] : [{ code, score, count: counts.get(code) ?? 0 }],
  );
  if (points.length < 2) return null;
  const n = sum(points.map(({ count }) => count));
  const mean = n > 0 ? sum(points.map(({ count, score }) => count * score)) / n : null;
  return {
    n,
    mean: mean === null ? null : halfUp(mean),
    sd: mean === null || n < 2 ? null : halfUp(deviation(points, mean, n)),
    top: topOf(points, n),
  };
}

interface Point {
  code: number;
  score: number;
  count: number;
}

const deviation = (points: readonly Point[], mean: number, n: number): number =>
  Math.sqrt(sum(points.map(({ count, score }) => count * (score - mean) ** 2)) / (n - 1));

function topOf(points: readonly Point[], n: number): ScaleFigures['top'] {
  const highest = [...new Set(points.map(({ score }) => score))].sort((a, b) => b - a);
  if (highest.length < 3) return null;
  const top = points.filter(({ score }) => score >= highest[1]!);
  const count = sum(top.map((point) => point.count));
  return { codes: top.map(({ code }) => code), count, percent: percentOf(count, n) };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
