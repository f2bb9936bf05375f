import type { XlsxCell } from '#platform';
import type { Language } from '#platform/ui';
import type { TallyRow, TallyTable } from '../tally.rules.js';
import type { TallyWish } from '../tally-spec.js';
import { groupWord, itemLabel, itemNumber, markSigns, tallyWords } from '../tally-words.js';

/** クロス集計: 全体 first; of each group its counts and under them its per cents, so that both are numbers. */
export function crossRows(
  { item, rows }: TallyTable,
  { break: by, show }: TallyWish,
  language: Language,
): XlsxCell[][] {
  const t = tallyWords.of(language);
  const [all] = rows;
  const blanks = (['noAnswer', 'invalid', 'illegible'] as const).filter(
    (state) => state === 'noAnswer' || all!.states[state].count > 0,
  );
  const head: XlsxCell[] = [
    `${itemNumber(item, language)} ${itemLabel(item, language)}(${t.kind[item.kind]}${t.between}${t.break[by]})`,
    null,
    t.n,
    ...item.choices.map((choice) => itemLabel(choice, language)),
    ...blanks.map((state) => t[state]),
    ...(all!.marks ? [t.marks] : []),
    ...(all!.scale ? [t.mean, t.sd] : []),
    ...(all!.scale?.top ? [t.top] : []),
  ];
  const line = (row: TallyRow, what: 'count' | 'percent'): XlsxCell[] => [
    groupWord(by, row.group, language),
    what === 'count' ? t.people : '%',
    row.n,
    ...row.cells.map((cell) => cell[what]),
    ...blanks.map((state) => row.states[state][what]),
    ...(row.marks ? [row.marks[what]] : []),
    // once: with the counts, unless there are none
    ...(row.scale ? (what === 'count' || show === 'percents' ? [row.scale.mean, row.scale.sd] : [null, null]) : []),
    ...(row.scale?.top ? [row.scale.top[what]] : []),
  ];
  return [
    head,
    ...rows.flatMap((row) => [
      ...(show === 'percents' ? [] : [line(row, 'count')]),
      ...(show === 'counts' ? [] : [line(row, 'percent')]),
      ...(show !== 'counts' && row.cells.some(({ mark }) => mark) ? [differences(row)] : []),
    ]),
  ];

  function differences(row: TallyRow): XlsxCell[] {
    return [
      groupWord(by, row.group, language),
      t.difference,
      null,
      ...row.cells.map(({ mark }) => (mark ? markSigns[mark] : null)),
    ];
  }
}
