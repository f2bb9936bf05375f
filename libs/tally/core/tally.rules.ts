import type { ItemKind, Texts, Wording } from '#questionnaires';
import type { DifferenceMark } from './difference.rules.js';
import { percentOf } from './rounding.rules.js';
import type { ScaleFigures } from './scale.rules.js';

/** What per cents are taken of. A: all whom the item concerned · B: those of them who answered it */
export type Base = 'A' | 'B';

/** Codes that are no option's. */
const state = { noAnswer: 0, notApplicable: -1, notReached: -2, invalid: -3, illegible: -4 } as const;

export interface TallyChoice {
  code: number;
  /** null: not a point of a scale */
  score: number | null;
  texts: Texts<Wording>;
}

/** An item over all versions that asked it. */
export interface TallyItem {
  identity: string;
  kind: ItemKind;
  /** 問n of the version asked now; null: only earlier versions asked it */
  number: number | null;
  texts: Texts<Wording>;
  choices: readonly TallyChoice[];
  /** what its kind alone knows, as in the newest version */
  settings: Readonly<Record<string, string>>;
}

/** Responses of one group to one item: how many of them hold each code. */
export interface CountedGroup {
  /** of the attribute that divides the respondents; '': not known */
  value: string;
  /** V: valid responses to versions that ask the item */
  valid: number;
  counts: ReadonlyMap<number, number>;
  /** how many hold each value, of kinds whose answers have one */
  values: ReadonlyMap<number, number>;
}

/** What is reckoned beside counts, over those answers that can be reckoned with. */
export interface Summary {
  n: number;
  values: Readonly<Record<string, number | null>>;
  top: ScaleFigures['top'];
}

export interface Denominators {
  /** V */
  valid: number;
  /** 非該当 */
  notApplicable: number;
  /** 未到達 */
  notReached: number;
  /** A = V − 非該当 − 未到達 */
  asked: number;
  /** 無回答 */
  noAnswer: number;
  /** 無効 */
  invalid: number;
  /** 判読不能 */
  illegible: number;
  /** B = A − 無回答 − 無効 − 判読不能 */
  answered: number;
}

export interface Figure {
  count: number;
  /** one decimal; null: no base, or not part of this one */
  percent: number | null;
}

export interface Cell extends Figure {
  mark: DifferenceMark | null;
}

export interface TallyRow {
  /** null: everybody; '': those whose group is not known */
  group: string | null;
  denominators: Denominators;
  /** A or B */
  n: number;
  /** one an option, in the item's order */
  cells: Cell[];
  /** what is no option: with per cents only where n holds them (A) */
  states: { noAnswer: Figure; invalid: Figure; illegible: Figure };
  /** of a multiple choice: all marks and how many of n they are (M.T.) */
  marks: Figure | null;
  /** where there is something to reckon with, such as scores */
  summary: Summary | null;
  reference: boolean;
}

export interface TallyTable {
  item: TallyItem;
  base: Base;
  /** everybody first, also those whose group is not known; they are the last row */
  rows: TallyRow[];
}

export interface Returns {
  /** requests and copies: 配布 */
  invited: number;
  undelivered: number;
  /** D = invited − undelivered */
  distributed: number;
  /** R */
  returned: number;
  /** V */
  valid: number;
  /** R / D */
  returnRate: number | null;
  /** V / D */
  validRate: number | null;
}

export function returnsOf({
  invited,
  undelivered,
  returned,
  valid,
}: Pick<Returns, 'invited' | 'undelivered' | 'returned' | 'valid'>): Returns {
  const distributed = invited - undelivered;
  return {
    invited,
    undelivered,
    distributed,
    returned,
    valid,
    returnRate: percentOf(returned, distributed),
    validRate: percentOf(valid, distributed),
  };
}

export function denominatorsOf(valid: number, counts: CountedGroup['counts']): Denominators {
  const of = (name: keyof typeof state) => counts.get(state[name]) ?? 0;
  const [notApplicable, notReached, noAnswer, invalid, illegible] = [
    of('notApplicable'),
    of('notReached'),
    of('noAnswer'),
    of('invalid'),
    of('illegible'),
  ];
  const asked = valid - notApplicable - notReached;
  return {
    valid,
    notApplicable,
    notReached,
    asked,
    noAnswer,
    invalid,
    illegible,
    answered: asked - noAnswer - invalid - illegible,
  };
}

/** All groups as one. */
export const together = (groups: readonly CountedGroup[]): CountedGroup => ({
  value: '',
  valid: groups.reduce((sum, { valid }) => sum + valid, 0),
  counts: added(groups.map(({ counts }) => counts)),
  values: added(groups.map(({ values }) => values)),
});

function added(all: readonly CountedGroup['counts'][]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const counts of all) for (const [key, n] of counts) sums.set(key, (sums.get(key) ?? 0) + n);
  return sums;
}
