import { decimal, type XlsxRow, type XlsxTable } from '#platform';
import type { Language } from '#ui/i18n';
import type { Figure, TallyTable } from '../tally.rules.js';
import { itemLabel, tallyWords } from '../tally-words.js';

/** 単純集計: an option a row, then who gave none, then the sum; below it what is taken of points alone. */
export function simpleTables({ item, rows: [row] }: TallyTable, language: Language): XlsxTable[] {
  const t = tallyWords.of(language);
  const { n, cells, states, marks, scale } = row!;
  const many = item.kind === 'MA';
  const line = (label: string, { count, percent }: Figure): XlsxRow => [label, count, decimal(percent)];
  const counts: XlsxRow[] = [
    ...cells.map((cell, place) => line(itemLabel(item.choices[place]!, language), cell)),
    line(t.noAnswer, states.noAnswer),
    ...(states.invalid.count > 0 ? [line(t.invalid, states.invalid)] : []),
    ...(states.illegible.count > 0 ? [line(t.illegible, states.illegible)] : []),
    [t.sum, n, many || n === 0 ? null : decimal(100)],
    ...(marks ? [[t.marks, marks.count, null], [t.mt, null, decimal(marks.percent)]] : []),
  ]; // prettier-ignore
  const table = { head: [t.choice, many ? t.people : t.count, t.percent], rows: counts };
  if (!scale) return [table];
  const points: XlsxRow[] = [
    [t.mean, null, decimal(scale.mean)],
    [t.sd, null, decimal(scale.sd)],
    ...(scale.top ? [line(t.topOf(labelsOf(item, scale.top.codes, language)), scale.top)] : []),
  ];
  return [table, { head: [t.scored(scale.n), t.people, t.valueOrPercent], rows: points }];
}

const labelsOf = ({ choices }: TallyTable['item'], codes: readonly number[], language: Language): string =>
  choices
    .filter(({ code }) => codes.includes(code))
    .map((choice) => itemLabel(choice, language))
    .join(tallyWords.of(language).between);
