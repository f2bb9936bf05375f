import { leastForConclusions } from './rounding.rules.js';

/** So many of n. */
export interface Share {
  count: number;
  n: number;
}

/** ▲ more than all together, ▽ fewer */
export type DifferenceMark = 'more' | 'fewer';

/** Two-sided, 5 %. */
const beyondChance = 1.96;

/** Points between a group and all together, below which a difference is of no use however certain it is. */
const leastPoints = 5;

/**
 * How far a group's count lies from what all together lead to expect, in standard deviations of that distance (Haberman 1973).
 * The group is part of `all`.
 */
export function adjustedResidual(group: Share, all: Share): number {
  const expected = (group.n * all.count) / all.n;
  const variance = expected * (1 - group.n / all.n) * (1 - all.count / all.n);
  return variance > 0 ? (group.count - expected) / Math.sqrt(variance) : 0;
}

/** The mark of a cell: only where the difference is beyond chance, of use, and of enough people. */
export function differenceMark(group: Share, all: Share): DifferenceMark | null {
  if (group.n < leastForConclusions) return null;
  // in whole numbers: exactly 5 points are 5 points
  const apart = group.count * all.n - all.count * group.n;
  if (Math.abs(apart) * 100 < leastPoints * group.n * all.n) return null;
  if (Math.abs(adjustedResidual(group, all)) <= beyondChance) return null;
  return apart > 0 ? 'more' : 'fewer';
}
