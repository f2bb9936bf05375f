import type { ItemKind, Texts, Wording } from '#questionnaires';
import { type DifferenceMark, differenceMark } from './difference.rules.js';
import { isReference, percentOf } from './rounding.rules.js';
import { type ScaleFigures, scaleOf } from './scale.rules.js';

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
}

/** Responses of one group to one item: how many of them hold each code. */
export interface CountedGroup {
  /** of the attribute that divides the respondents; '': not known */
  value: string;
  /** V: valid responses to versions that ask the item */
  valid: number;
  counts: ReadonlyMap<number, number>;
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
  /** where options are scored */
  scale: ScaleFigures | null;
  reference: boolean;
}

export interface TallyTable {
  item: TallyItem;
  base: Base;
  /** everybody first, also those whose group is not known; they are the last row */
  rows: TallyRow[];
}

export interface Returns {
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
export function together(groups: readonly CountedGroup[]): CountedGroup {
  const counts = new Map<number, number>();
  for (const group of groups) for (const [code, n] of group.counts) counts.set(code, (counts.get(code) ?? 0) + n);
  return { value: '', valid: groups.reduce((sum, { valid }) => sum + valid, 0), counts };
}

/**
 * The table of one item: everybody, then each group in the order given, then those whose group is not known.
 * @throws where the counts cannot be those of whole responses: no table is better than a wrong one
 */
export function tabulate(item: TallyItem, groups: readonly CountedGroup[], base: Base): TallyTable {
  for (const group of groups) check(item, group);
  const known = groups.filter(({ value }) => value !== '');
  const unknown = groups.filter(({ value, valid }) => value === '' && valid > 0);
  const all = rowOf(item, null, together(groups), base);
  const rows =
    known.length === 0 ? [] : [...known, ...unknown].map((group) => rowOf(item, group.value, group, base, all));
  return { item, base, rows: [all, ...rows] };
}

function rowOf(
  item: TallyItem,
  group: string | null,
  { valid, counts }: CountedGroup,
  base: Base,
  all?: TallyRow,
): TallyRow {
  const denominators = denominatorsOf(valid, counts);
  const n = base === 'A' ? denominators.asked : denominators.answered;
  const figure = (count: number): Figure => ({ count, percent: percentOf(count, n) });
  const blank = (count: number): Figure => ({ count, percent: base === 'A' ? percentOf(count, n) : null });
  const cells = item.choices.map(({ code }, place): Cell => {
    const count = counts.get(code) ?? 0;
    const comparable = all !== undefined && group !== '';
    return {
      ...figure(count),
      mark: comparable ? differenceMark({ count, n }, { count: all.cells[place]!.count, n: all.n }) : null,
    };
  });
  return {
    group,
    denominators,
    n,
    cells,
    states: {
      noAnswer: blank(denominators.noAnswer),
      invalid: blank(denominators.invalid),
      illegible: blank(denominators.illegible),
    },
    marks: item.kind === 'MA' ? figure(cells.reduce((sum, { count }) => sum + count, 0)) : null,
    scale: item.kind === 'MA' ? null : scaleOf(item.choices, counts),
    reference: isReference(n),
  };
}

function check(item: TallyItem, { valid, counts }: CountedGroup): void {
  const wrong = (what: string) => new Error(`item ${item.identity}: ${what}`);
  const { answered } = denominatorsOf(valid, counts);
  const offered = new Set(item.kind === 'TEXT' ? [1] : item.choices.map(({ code }) => code));
  for (const code of counts.keys()) if (code > 0 && !offered.has(code)) throw wrong(`code ${code} is no option of it`);
  if (item.kind === 'MA') {
    if (Math.max(0, ...[...offered].map((code) => counts.get(code) ?? 0)) > answered)
      throw wrong('an option counts more people than answered');
    return;
  }
  const states = [...counts.values()].reduce((sum, n) => sum + n, 0);
  if (states !== valid) throw wrong(`${states} states for ${valid} responses`);
}
