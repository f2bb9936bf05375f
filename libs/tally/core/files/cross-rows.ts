import { decimal, type XlsxCell, type XlsxRow, type XlsxTable } from '#platform';
import { type Language, sentenceIn } from '#ui/i18n';
import { tallyKindOf } from '../kinds/index.js';
import { valuesOf } from '../summary-values.js';
import type { Figure, TallyRow, TallyTable } from '../tally.rules.js';
import type { TallyWish } from '../tally-spec.js';
import { groupWord, itemLabel, markSigns, tallyWords } from '../tally-words.js';
import { valueCell } from './value-cell.js';

/** クロス集計: 全体 first; of each group its counts and under them its per cents, so that both are numbers. */
export function crossTable({ item, rows }: TallyTable, { break: by, show }: TallyWish, language: Language): XlsxTable {
  const t = tallyWords.of(language);
  const { words } = tallyKindOf(item);
  const [all] = rows;
  const blanks = (['noAnswer', 'invalid', 'illegible'] as const).filter(
    (state) => state === 'noAnswer' || all!.states[state].count > 0,
  );
  const head = [
    t.break[by],
    '',
    t.n,
    ...item.choices.map((choice) => itemLabel(choice, language)),
    ...blanks.map((state) => t[state]),
    ...(all!.marks ? [t.marks] : []),
    ...(all!.summary
      ? [sentenceIn(words!.n, language), ...valuesOf(item, all!.summary, language).map(({ word }) => word)]
      : []),
    ...(all!.summary?.top ? [t.topOfScored] : []),
  ];
  const figure = ({ count, percent }: Figure, what: 'count' | 'percent'): XlsxCell =>
    what === 'count' ? count : decimal(percent);
  const line = (row: TallyRow, what: 'count' | 'percent'): XlsxRow => {
    // once: with the counts, unless there are none
    const withValues = what === 'count' || show === 'percents';
    return [
      groupWord(by, row.group, language),
      what === 'count' ? t.people : '%',
      row.n,
      ...row.cells.map((cell) => figure(cell, what)),
      ...blanks.map((state) => figure(row.states[state], what)),
      ...(row.marks ? [figure(row.marks, what)] : []),
      ...(row.summary ? [row.summary.n, ...valuesOf(item, row.summary, language).map((value) => (withValues ? valueCell(value) : null))] : []),
      ...(row.summary?.top ? [figure(row.summary.top, what)] : []),
    ]; // prettier-ignore
  };
  return {
    head,
    rows: rows.flatMap((row) => [
      ...(show === 'percents' ? [] : [line(row, 'count')]),
      ...(show === 'counts' ? [] : [line(row, 'percent')]),
      ...(show !== 'counts' && row.cells.some(({ mark }) => mark) ? [differences(row)] : []),
    ]),
  };

  function differences(row: TallyRow): XlsxRow {
    return [
      groupWord(by, row.group, language),
      t.difference,
      null,
      ...row.cells.map(({ mark }) => (mark ? markSigns[mark] : null)),
    ];
  }
}
