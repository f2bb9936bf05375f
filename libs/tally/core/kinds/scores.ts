import { decimalText } from '../rounding.rules.js';
import { scaleOf } from '../scale.rules.js';
import { countText } from '../tally-words.js';
import type { TallyKind } from './tally-kind.js';

/** Kinds whose answers are one option each, which may have scores. */
export const byScores = {
  row: { ja: '選択肢', en: 'Option' },
  rates: true,
  parts: true,
  codes: ({ choices }) => choices.map(({ code }) => code),
  summary({ choices }, { counts }) {
    const scale = scaleOf(choices, counts);
    if (!scale) return null;
    const { n, mean, sd, top } = scale;
    return { n, values: { mean, sd }, top };
  },
  words: {
    base: { ja: '点のある回答', en: 'scored answers' },
    n: { ja: '点のある回答 n', en: 'Scored n' },
    of: (n) => ({ ja: `点のある回答 n=${n}`, en: `Scored answers n=${n}` }),
    values: { mean: { ja: '平均', en: 'Mean' }, sd: { ja: '標準偏差', en: 'Std. deviation' } },
    note: (_, { n, values: { mean = null, sd = null } }) => ({
      ja: `平均 ${decimalText(mean)}、標準偏差 ${decimalText(sd)}(点のある回答 n=${countText(n)})。`,
      en: `Mean ${decimalText(mean)}, standard deviation ${decimalText(sd)} (scored answers n=${countText(n)}).`,
    }),
  },
} satisfies Partial<TallyKind>;
