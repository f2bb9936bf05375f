import { attends } from './attendance.rules.js';
import type { RollLine } from './roll.queries.js';

/** Who came, counted both ways. They are never added to each other. */
export interface Figure {
  /** 延べ: person-attendances, each session by itself; a headcount counts its heads */
  attendances: number;
  /** 実: distinct persons with a name */
  persons: number;
  /** 人数のみ: heads of those of whom an office told only the number; beside 実, never in it */
  headsOnly: number;
  /** offices of which somebody came */
  offices: number;
}

export function figureOf(lines: readonly RollLine[]): Figure {
  const came = lines.filter((line) => line.places.some(({ statement }) => attends(statement)));
  return {
    attendances: sum(came, (line) => line.heads * line.places.filter(({ statement }) => attends(statement)).length),
    persons: new Set(came.flatMap(({ personId }) => (personId === null ? [] : [personId]))).size,
    headsOnly: sum(came, ({ personId, heads }) => (personId === null ? heads : 0)),
    offices: new Set(came.flatMap(({ officeKey }) => (officeKey === null ? [] : [officeKey]))).size,
  };
}

/** The same for each group, in the order in which the groups are first met; groups of which nobody came are there with zeros. */
export function figuresBy<K extends string>(
  lines: readonly RollLine[],
  groupOf: (line: RollLine) => K,
): { group: K; figure: Figure }[] {
  const groups = new Map<K, RollLine[]>();
  for (const line of lines) groups.set(groupOf(line), [...(groups.get(groupOf(line)) ?? []), line]);
  return [...groups].map(([group, members]) => ({ group, figure: figureOf(members) }));
}

/** 種別 of the office; without an office, and with one of which the kind is not known, are groups of their own. */
export const kindGroup = ({ officeKey, officeKind }: RollLine): string => (officeKey === null ? '-' : officeKind);

const sum = <T>(of: readonly T[], value: (one: T) => number): number =>
  of.reduce((total, one) => total + value(one), 0);
