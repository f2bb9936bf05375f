import type { XlsxCell } from '#platform';
import type { Language } from '#platform/ui';
import type { Figure, TallyTable } from '../tally.rules.js';
import { itemLabel, itemNumber, tallyWords } from '../tally-words.js';

/** 単純集計: an option a row, then who gave none, then the sum. The first cell says what was asked of how many. */
export function simpleRows({ item, rows: [row] }: TallyTable, language: Language): XlsxCell[][] {
  const t = tallyWords.of(language);
  const { n, cells, states, marks, scale } = row!;
  const many = item.kind === 'MA';
  const line = (label: string, { count, percent }: Figure): XlsxCell[] => [label, count, percent];
  return [
    [`${itemNumber(item, language)} ${itemLabel(item, language)}(${t.kind[item.kind]}${t.between}n=${n})`, many ? t.people : t.count, t.percent],
    ...cells.map((cell, place) => line(itemLabel(item.choices[place]!, language), cell)),
    line(t.noAnswer, states.noAnswer),
    ...(states.invalid.count > 0 ? [line(t.invalid, states.invalid)] : []),
    ...(states.illegible.count > 0 ? [line(t.illegible, states.illegible)] : []),
    [t.sum, n, many || n === 0 ? null : 100],
    ...(marks ? [[t.marks, marks.count, null], [t.mt, null, marks.percent]] : []),
    ...(scale
      ? [
          [],
          [t.scored(scale.n), scale.n, null],
          [t.mean, scale.mean, null],
          [t.sd, scale.sd, null],
          ...(scale.top ? [line(t.topOf(labelsOf(item, scale.top.codes, language)), scale.top)] : []),
        ]
      : []),
  ]; // prettier-ignore
}

const labelsOf = ({ choices }: TallyTable['item'], codes: readonly number[], language: Language): string =>
  choices
    .filter(({ code }) => codes.includes(code))
    .map((choice) => itemLabel(choice, language))
    .join(tallyWords.of(language).between);
