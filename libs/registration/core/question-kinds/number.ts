import { type QuestionKind, toAnswer } from './question-kind.js';

/** A number from 0, also with a fraction; full-width digits are digits. */
export const number: QuestionKind = {
  words: { ja: '数', en: 'Number' },
  control: { as: 'input', inputMode: 'decimal', short: true },
  hasOptions: false,
  read: (typed) => {
    const written = typed.slice(0, 40).normalize('NFKC').replace(/[,\s]/g, '');
    if (written === '') return '';
    return /^\d{1,9}(\.\d{1,3})?$/.test(written) ? String(Number(written)) : noNumber;
  },
  say: (value) => value,
  missing: toAnswer,
};

const noNumber = {
  ja: '数字で入れてください。例: 3',
  en: 'Please enter a number, such as 3.',
  'ja-easy': '{数字|すうじ}で {書|か}いて ください。',
};
