import { legible } from '#ui/i18n';
import { type QuestionKind, toAnswer } from './question-kind.js';

const most = 500;

export const text: QuestionKind = {
  words: { ja: '文章', en: 'Text' },
  control: { as: 'area' },
  hasOptions: false,
  read: (typed) => {
    const written = legible(typed.slice(0, most * 4))
      .normalize('NFC')
      .trim();
    return Array.from(written).length > most ? tooLong : written;
  },
  say: (value) => value,
  missing: toAnswer,
};

const tooLong = {
  ja: `${most}文字までにしてください。`,
  en: `Please use at most ${most} letters.`,
  'ja-easy': `${most}{文字|もじ}までに して ください。`,
};
