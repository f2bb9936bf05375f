import type { CsvRow } from '#platform';
import { type Language, sentenceIn } from '#ui/i18n';
import { tallyKindOf } from '../kinds/index.js';
import { decimalText } from '../rounding.rules.js';
import type { TallyReport } from '../tallies.js';
import type { TallyRow, TallyTable } from '../tally.rules.js';
import { valuesOf } from '../summary-values.js';
import { groupWord, itemLabel, itemNumber, markSigns, tallyWords } from '../tally-words.js';
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
  for (const shown of book.tables) {
    const { name, inFiles, words } = tallyKindOf(shown.item);
    const table = inFiles?.(shown, language) ?? shown;
    for (const row of table.rows) {
      for (const figure of figuresOf(table, row, language)) {
        yield [
          itemNumber(table.item, language),
          itemLabel(table.item, language),
          sentenceIn(name, language),
          t.break[wish.break],
          groupWord(wish.break, row.group, language),
          figure.scored === undefined ? t.base[table.base] : sentenceIn(words!.base, language),
          String(figure.scored ?? row.n),
          figure.what,
          figure.count === null ? '' : String(figure.count),
          figure.percent === null ? '' : decimalText(figure.percent),
          figure.value ?? '',
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
  value?: string;
  mark?: TallyRow['cells'][number]['mark'];
  /** n of the answers that mean, deviation and top two are taken of */
  scored?: number;
}

function figuresOf({ item }: TallyTable, { cells, states, marks, summary }: TallyRow, language: Language): Line[] {
  const t = tallyWords.of(language);
  const figures: Line[] = cells.map((cell, place) => ({ what: itemLabel(item.choices[place]!, language), ...cell }));
  figures.push({ what: t.noAnswer, ...states.noAnswer });
  if (states.invalid.count > 0) figures.push({ what: t.invalid, ...states.invalid });
  if (states.illegible.count > 0) figures.push({ what: t.illegible, ...states.illegible });
  if (marks) figures.push({ what: t.marks, ...marks });
  if (summary) {
    const scored = summary.n;
    for (const { word, value, decimals } of valuesOf(item, summary, language))
      figures.push({ what: word, count: null, percent: null, value: decimalText(value, decimals), scored });
    if (summary.top) figures.push({ what: t.top, count: summary.top.count, percent: summary.top.percent, scored });
  }
  return figures;
}
