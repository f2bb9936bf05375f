/** − nobody · * fewer people than one should read much into */
export const symbols = { none: '−', reference: '*' } as const;

/** Below this many people a row is a reference: enough to look at, not enough to conclude from. */
export const leastForConclusions = 30;

export const isReference = (n: number): boolean => n < leastForConclusions;

/**
 * Count in base as per cent with one decimal, half up. Rounded in whole numbers: a half must not depend on what a
 * binary fraction makes of it.
 * @returns null where the base is nobody
 */
export function percentOf(count: number, base: number): number | null {
  return base === 0 ? null : Math.floor((2000 * count + base) / (2 * base)) / 10;
}

/** One decimal, half up away from nought. */
export const halfUp = (value: number): number => rounded(value, 1);

/** Half up away from nought; what binary fractions add behind the twelfth digit does not count. */
export function rounded(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  const units = Math.floor(Number((Math.abs(value) * unit).toPrecision(12)) + 0.5);
  return units === 0 ? 0 : (Math.sign(value) * units) / unit;
}

/** 36.1 · 0.0 for few · − for nobody */
export const percentText = (count: number, base: number): string =>
  decimalText(count === 0 ? null : percentOf(count, base));

export const decimalText = (value: number | null, decimals = 1): string =>
  value === null ? symbols.none : value.toFixed(decimals).replace('-', '−');
