import { sentenceIn } from '#ui/i18n';
import { percentOf } from '../rounding.rules.js';
import type { TallyKind } from './tally-kind.js';

export const text: TallyKind = {
  name: { ja: '自由記述', en: 'free text' },
  row: { ja: '選択肢', en: 'Option' },
  written: true,
  codes: () => [1],
  /** There are no options: who wrote something stands as one, so that it has its per cent beside 無回答. */
  inFiles(table, language) {
    const choice = { code: 1, score: null, texts: { ja: { label: sentenceIn(writers, language) } } };
    return {
      ...table,
      item: { ...table.item, choices: [choice] },
      rows: table.rows.map((row) => {
        const count = row.denominators.answered;
        return { ...row, cells: [{ count, percent: percentOf(count, row.n), mark: null }] };
      }),
    };
  },
};

const writers = { ja: '記入あり', en: 'Written' };
