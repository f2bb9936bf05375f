import type { Language } from '#platform/ui';
import { decimalText } from '../rounding.rules.js';
import type { TallyReport } from '../tallies.js';
import type { TallyRow, TallyTable } from '../tally.rules.js';
import { groupWord, itemLabel, itemNumber, markSigns, tallyWords } from '../tally-words.js';
import { fileTexts } from './file.texts.js';

/** Every figure of every table as one line: what a statistics package or a pivot table takes. */
export function tableLines({ book, wish }: TallyReport, language: Language): string[][] {
  const t = tallyWords.of(language);
  const head = fileTexts.of(language).csvHead;
  const lines = book.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      figuresOf(table, row, language).map(({ what, count, percent, value, mark }) => [
        itemNumber(table.item, language),
        itemLabel(table.item, language),
        t.kind[table.item.kind],
        t.break[wish.break],
        groupWord(wish.break, row.group, language),
        t.base[table.base],
        String(row.n),
        what,
        count === null ? '' : String(count),
        percent === null ? '' : decimalText(percent),
        value === undefined ? '' : decimalText(value),
        mark ? markSigns[mark] : '',
      ]),
    ),
  );
  return [
    [
      head.number,
      head.item,
      head.kind,
      head.break,
      head.group,
      head.base,
      'n',
      head.what,
      head.count,
      head.percent,
      head.value,
      head.mark,
    ],
    ...lines,
  ];
}

interface Line {
  what: string;
  count: number | null;
  percent: number | null;
  /** of a mean or deviation */
  value?: number | null;
  mark?: TallyRow['cells'][number]['mark'];
}

function figuresOf(
  { item }: TallyTable,
  { cells, states, marks, scale, denominators }: TallyRow,
  language: Language,
): Line[] {
  const t = tallyWords.of(language);
  const figures: Line[] =
    item.kind === 'TEXT'
      ? [{ what: fileTexts.of(language).written, count: denominators.answered, percent: null }]
      : cells.map((cell, place) => ({ what: itemLabel(item.choices[place]!, language), ...cell }));
  figures.push({ what: t.noAnswer, ...states.noAnswer });
  if (states.invalid.count > 0) figures.push({ what: t.invalid, ...states.invalid });
  if (states.illegible.count > 0) figures.push({ what: t.illegible, ...states.illegible });
  if (marks) figures.push({ what: t.marks, ...marks });
  if (scale) {
    figures.push(
      { what: t.mean, count: scale.n, percent: null, value: scale.mean },
      { what: t.sd, count: scale.n, percent: null, value: scale.sd },
    );
    if (scale.top) figures.push({ what: t.top, count: scale.top.count, percent: scale.top.percent });
  }
  return figures;
}
