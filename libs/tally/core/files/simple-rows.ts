import { decimal, type XlsxRow, type XlsxTable } from '#platform';
import { type Language, sentenceIn } from '#ui/i18n';
import { tallyKindOf } from '../kinds/index.js';
import { valuesOf } from '../summary-values.js';
import type { Figure, TallyTable } from '../tally.rules.js';
import { itemLabel, tallyWords } from '../tally-words.js';
import { valueCell } from './value-cell.js';

/** 単純集計: an option a row, then who gave none, then the sum; below it what is taken of points alone. */
export function simpleTables({ item, rows: [row] }: TallyTable, language: Language): XlsxTable[] {
  const t = tallyWords.of(language);
  const { n, cells, states, marks, summary } = row!;
  const kind = tallyKindOf(item);
  const many = marks !== null;
  const line = (label: string, { count, percent }: Figure): XlsxRow => [label, count, decimal(percent)];
  const counts: XlsxRow[] = [
    ...cells.map((cell, place) => line(itemLabel(item.choices[place]!, language), cell)),
    line(t.noAnswer, states.noAnswer),
    ...(states.invalid.count > 0 ? [line(t.invalid, states.invalid)] : []),
    ...(states.illegible.count > 0 ? [line(t.illegible, states.illegible)] : []),
    [t.sum, n, many || n === 0 ? null : decimal(100)],
    ...(marks ? [[t.marks, marks.count, null], [t.mt, null, decimal(marks.percent)]] : []),
  ]; // prettier-ignore
  const table = { head: [sentenceIn(kind.row, language), many ? t.people : t.count, t.percent], rows: counts };
  if (!summary) return [table];
  const { top } = summary;
  const reckoned: XlsxRow[] = [
    ...valuesOf(item, summary, language).map((value): XlsxRow => [value.word, null, valueCell(value)]),
    ...(top ? [line(t.topOf(labelsOf(item, top.codes, language)), top)] : []),
  ];
  return [
    table,
    { head: [sentenceIn(kind.words!.of(summary.n), language), t.people, t.valueOrPercent], rows: reckoned },
  ];
}

const labelsOf = ({ choices }: TallyTable['item'], codes: readonly number[], language: Language): string =>
  choices
    .filter(({ code }) => codes.includes(code))
    .map((choice) => itemLabel(choice, language))
    .join(tallyWords.of(language).between);
