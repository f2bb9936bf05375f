import type { TallyKind } from './tally-kind.js';

export const multipleChoice: TallyKind = {
  name: { ja: '複数回答', en: 'multiple choice' },
  row: { ja: '選択肢', en: 'Option' },
  several: true,
  codes: ({ choices }) => choices.map(({ code }) => code),
};
