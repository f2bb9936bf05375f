import { formatDay } from '#ui/i18n';
import { type QuestionKind, toAnswer } from './question-kind.js';

/** A calendar date. */
export const date: QuestionKind = {
  words: { ja: '日付', en: 'Date' },
  control: { as: 'input', type: 'date', short: true },
  hasOptions: false,
  read: (typed) => {
    const written = typed.trim();
    return written === '' || isDate(written) ? written : noDate;
  },
  say: (value) => {
    const day = new Date(`${value}T00:00:00Z`);
    return { ja: formatDay(day, 'UTC', 'ja'), en: formatDay(day, 'UTC', 'en') };
  },
  missing: toAnswer,
};

function isDate(written: string): boolean {
  const day = new Date(`${written}T00:00:00Z`);
  return (
    /^(19|20)\d\d-\d\d-\d\d$/.test(written) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written)
  );
}

const noDate = {
  ja: '日付を、2026-04-01 のような形で入れてください。',
  en: 'Please enter a date such as 2026-04-01.',
  'ja-easy': '{日|ひ}にちを、 2026-04-01 のように {書|か}いて ください。',
};
