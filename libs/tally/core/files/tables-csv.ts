import type { CsvRow } from '#platform';
import type { Language } from '#ui/i18n';
import { decimalText } from '../rounding.rules.js';
import type { TallyReport } from '../tallies.js';
import type { TallyRow, TallyTable } from '../tally.rules.js';
import { groupWord, itemLabel, itemNumber, markSigns, tallyWords } from '../tally-words.js';
import { withWriters } from '../writers.js';
import { fileTexts } from './file.texts.js';

/** Every figure of every table as one line: what a statistics package or a pivot table takes. */
export function* tableLines({ book, wish }: TallyReport, language: Language): Generator<CsvRow> {
  const t = tallyWords.of(language);
  const {
    number,
    item,
    kind,
    break: by,
    group,
    base,
    what,
    count,
    percent,
    value,
    mark,
  } = fileTexts.of(language).csvHead;
  yield [number, item, kind, by, group, base, 'n', what, count, percent, value, mark];
  for (const table of book.tables.map((one) => withWriters(one, language))) {
    for (const row of table.rows) {
      for (const figure of figuresOf(table, row, language)) {
        yield [
          itemNumber(table.item, language),
          itemLabel(table.item, language),
          t.kind[table.item.kind],
          t.break[wish.break],
          groupWord(wish.break, row.group, language),
          figure.scored ? t.scoredBase : t.base[table.base],
          String(figure.scored ?? row.n),
          figure.what,
          figure.count === null ? '' : String(figure.count),
          figure.percent === null ? '' : decimalText(figure.percent),
          figure.value === undefined ? '' : decimalText(figure.value),
          figure.mark ? markSigns[figure.mark] : '',
        ];
      }
    }
  }
}

interface Line {
  what: string;
  count: number | null;
  percent: number | null;
  /** of a mean or deviation */
  value?: number | null;
  mark?: TallyRow['cells'][number]['mark'];
  /** n of those who gave a point: what mean, deviation and top two are taken of */
  scored?: number;
}

function figuresOf({ item }: TallyTable, { cells, states, marks, scale }: TallyRow, language: Language): Line[] {
  const t = tallyWords.of(language);
  const figures: Line[] = cells.map((cell, place) => ({ what: itemLabel(item.choices[place]!, language), ...cell }));
  figures.push({ what: t.noAnswer, ...states.noAnswer });
  if (states.invalid.count > 0) figures.push({ what: t.invalid, ...states.invalid });
  if (states.illegible.count > 0) figures.push({ what: t.illegible, ...states.illegible });
  if (marks) figures.push({ what: t.marks, ...marks });
  if (scale) {
    const scored = scale.n;
    figures.push(
      { what: t.mean, count: null, percent: null, value: scale.mean, scored },
      { what: t.sd, count: null, percent: null, value: scale.sd, scored },
    );
    if (scale.top) figures.push({ what: t.top, count: scale.top.count, percent: scale.top.percent, scored });
  }
  return figures;
}
