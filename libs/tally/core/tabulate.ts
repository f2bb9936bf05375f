import { differenceMark } from './difference.rules.js';
import { tallyKindOf } from './kinds/index.js';
import { isReference, percentOf } from './rounding.rules.js';
import {
  type Base,
  type Cell,
  type CountedGroup,
  denominatorsOf,
  type Figure,
  type TallyItem,
  type TallyRow,
  type TallyTable,
  together,
} from './tally.rules.js';

/**
 * The table of one item: everybody, then each group in the order given, then those whose group is not known.
 * @throws where the counts cannot be those of whole responses: no table is better than a wrong one
 */
export function tabulate(asked: TallyItem, counted: readonly CountedGroup[], base: Base): TallyTable {
  const kind = tallyKindOf(asked);
  for (const group of counted) check(asked, group);
  const { item, groups } = kind.classed?.(asked, counted) ?? { item: asked, groups: counted };
  const known = groups.filter(({ value }) => value !== '');
  const unknown = groups.filter(({ value, valid }) => value === '' && valid > 0);
  const all = rowOf(item, null, together(groups), base);
  const rows =
    known.length === 0 ? [] : [...known, ...unknown].map((group) => rowOf(item, group.value, group, base, all));
  return { item, base, rows: [all, ...rows] };
}

function rowOf(item: TallyItem, group: string | null, counted: CountedGroup, base: Base, all?: TallyRow): TallyRow {
  const { valid, counts } = counted;
  const kind = tallyKindOf(item);
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
    marks: kind.several ? figure(cells.reduce((sum, { count }) => sum + count, 0)) : null,
    summary: kind.summary?.(item, counted) ?? null,
    reference: isReference(n),
  };
}

function check(item: TallyItem, { valid, counts, values }: CountedGroup): void {
  const kind = tallyKindOf(item);
  const wrong = (what: string) => new Error(`item ${item.identity}: ${what}`);
  const { answered } = denominatorsOf(valid, counts);
  const offered = new Set(kind.codes(item));
  for (const code of counts.keys()) if (code > 0 && !offered.has(code)) throw wrong(`code ${code} is no option of it`);
  if (kind.several) {
    if (Math.max(0, ...[...offered].map((code) => counts.get(code) ?? 0)) > answered)
      throw wrong('an option counts more people than answered');
    return;
  }
  const states = sumOf(counts);
  if (states !== valid) throw wrong(`${states} states for ${valid} responses`);
  if (kind.values && sumOf(values) !== answered) throw wrong(`${sumOf(values)} values for ${answered} answers`);
}

const sumOf = (counts: CountedGroup['counts']): number => [...counts.values()].reduce((sum, n) => sum + n, 0);
