import type { QuestionKind } from './question-kind.js';

const toChoose = {
  ja: '1つ選んでください。',
  en: 'Please choose one.',
  'ja-easy': '1つ {選|えら}んで ください。',
};

/** One of some: its words are the answer, as they stood when it was given. */
export const choice: QuestionKind = {
  words: { ja: '1つ選ぶ', en: 'One of some' },
  control: { as: 'radio' },
  hasOptions: true,
  read: (typed, { options }) => (typed === '' || options.includes(typed) ? typed : toChoose),
  say: (value) => value,
  missing: toChoose,
};
