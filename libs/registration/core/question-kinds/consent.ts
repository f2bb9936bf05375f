import type { QuestionKind } from './question-kind.js';

/** A box to tick: a photograph may be taken, the name may stand on the list that is handed out. */
export const consent: QuestionKind = {
  words: { ja: '同意', en: 'Consent' },
  control: { as: 'tick' },
  hasOptions: false,
  read: (typed) => (typed === 'yes' ? 'yes' : ''),
  say: () => ({ ja: '同意します', en: 'Agreed', 'ja-easy': 'はい' }),
  missing: {
    ja: '参加するには、同意が必要です。',
    en: 'Your consent is needed to take part.',
    'ja-easy': '{参加|さんか}する ときは、 ここに しるしを つけて ください。',
  },
};
