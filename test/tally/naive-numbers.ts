import type { RawRows } from './naive.js';

/** Numbers of an item as they were answered, by hand: of these responses, as PostgreSQL wrote them. */
const numbersOf = (raw: RawRows, identity: string, responses: readonly { id: string }[]): string[] =>
  raw.answers
    .filter((answer) => answer.identity === identity && answer.number !== null)
    .filter((answer) => responses.some(({ id }) => id === answer.response_id))
    .map((answer) => answer.number!);

export function naiveNumbers(
  raw: RawRows,
  identity: string,
  everybody: readonly { id: string }[],
  responses: readonly { id: string }[],
) {
  const decimals = decimalsOf(raw, identity);
  const classes = classesFor(numbersOf(raw, identity, everybody).map((text) => stepsOf(text, decimals)));
  const texts = numbersOf(raw, identity, responses);
  const counts = classes.map(
    ([from, to]) => texts.filter((text) => stepsOf(text, decimals) >= from && stepsOf(text, decimals) <= to).length,
  );
  const all = texts.map(Number).sort((a, b) => a - b);
  const digits = decimals < 2 ? 1 : 2;
  const shown = (value: number) => byDigits(value, digits);
  const n = all.length;
  if (n === 0) return { counts, summary: { n, values: { mean: null, median: null, q1: null, q3: null, min: null, max: null }, top: null } }; // prettier-ignore
  let total = 0;
  for (const value of all) total += value;
  /** as Excel: rank 1 + (n − 1) × share, the rest of it on the way to the next */
  const quantile = (share: number) => {
    const rank = 1 + (n - 1) * share;
    const whole = Math.trunc(rank);
    const next = all[whole] ?? all[whole - 1]!;
    return all[whole - 1]! + (rank - whole) * (next - all[whole - 1]!);
  };
  const values = {
    mean: shown(total / n),
    median: shown(n % 2 === 1 ? all[(n - 1) / 2]! : (all[n / 2 - 1]! + all[n / 2]!) / 2),
    q1: shown(quantile(0.25)),
    q3: shown(quantile(0.75)),
    min: all[0]!,
    max: all[n - 1]!,
  };
  return { counts, summary: { n, values, top: null } };
}

/** Of the newest version that asks it. */
function decimalsOf({ versions }: RawRows, identity: string): number {
  const newest = [...versions].sort((a, b) => b.number - a.number);
  for (const { definition } of newest) {
    const item = definition.items.find((one) => one.identity === identity);
    if (item) return Number(item.settings?.['decimals'] ?? '0');
  }
  return 0;
}

/** 12.34 with one decimal: 123 tenths, cut off and never rounded; below nought downwards. */
function stepsOf(text: string, decimals: number): number {
  const [whole, fraction = ''] = text.replace('-', '').split('.') as [string, string?];
  const steps = Number(whole + fraction.padEnd(decimals, '0').slice(0, decimals));
  const rest = Number(fraction.slice(decimals) || '0');
  if (!text.startsWith('-')) return steps;
  return rest > 0 ? -steps - 1 : 0 - steps;
}

function classesFor(steps: readonly number[]): [number, number][] {
  const different = steps.filter((step, n) => steps.indexOf(step) === n).sort((a, b) => a - b);
  if (different.length === 0) return [];
  const [least, most] = [different[0]!, different.at(-1)!];
  if (most - least <= 11) return Array.from({ length: most - least + 1 }, (_, n) => [least + n, least + n]);
  for (const width of [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000]) {
    const classes: [number, number][] = [];
    let from = 0;
    while (from > least) from -= width;
    while (from + width <= least) from += width;
    for (; from <= most; from += width) classes.push([from, from + width - 1]);
    if (classes.length <= 8) return classes;
  }
  throw new Error('no class is as wide as that');
}

/** Half up, as one reads it from the digits. */
function byDigits(value: number, digits: number): number {
  const [whole, fraction] = Math.abs(value).toFixed(9).split('.') as [string, string];
  const up = Number(fraction[digits]) >= 5 ? 1 : 0;
  const units = Number(whole + fraction.slice(0, digits)) + up;
  return units === 0 ? 0 : (Math.sign(value) * units) / 10 ** digits;
}
