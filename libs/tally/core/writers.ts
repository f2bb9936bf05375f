import type { Language } from '#ui/i18n';
import { percentOf } from './rounding.rules.js';
import type { TallyTable } from './tally.rules.js';
import { tallyWords } from './tally-words.js';

/** A free text has no options: who wrote something stands as one, so that it has its per cent beside 無回答. Others stay. */
export function withWriters(table: TallyTable, language: Language): TallyTable {
  if (table.item.kind !== 'TEXT') return table;
  const choice = { code: 1, score: null, texts: { ja: { label: tallyWords.of(language).written } } };
  return {
    ...table,
    item: { ...table.item, choices: [choice] },
    rows: table.rows.map((row) => {
      const count = row.denominators.answered;
      return { ...row, cells: [{ count, percent: percentOf(count, row.n), mark: null }] };
    }),
  };
}
