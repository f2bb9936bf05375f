import type { Sentence } from '#ui/i18n';
import type { Flaw, Found } from './publication.rules.js';
import type { Refusal } from './questionnaire-plan.js';

/** What is missing before a draft can be asked, each with what to do. */
export const flawSentences: Record<Flaw, Sentence> = {
  'no-items': { ja: '設問を1つ以上入れてください。', en: 'Please add at least one item.' },
  label: { ja: '設問の文を入力してください。', en: 'Please enter the wording of the item.' },
  'few-options': { ja: '選択肢を2つ以上入れてください。', en: 'Please enter at least two options.' },
  'option-label': { ja: '選択肢の文を入力してください。', en: 'Please enter the wording of the option.' },
  'same-options': {
    ja: '同じ文の選択肢が、もうあります。どちらかを直してください。',
    en: 'There is an option with the same wording already. Please change one of them.',
  },
  'same-codes': {
    ja: '選択肢の番号が重なっています。この選択肢を外して、入れ直してください。',
    en: 'Two options have the same code. Please remove this one and enter it again.',
  },
  'few-points': { ja: '点数のある段階を2つ以上入れてください。', en: 'Please enter at least two points with a score.' },
  'same-items': {
    ja: '同じ設問が2つあります。どちらかを外してください。',
    en: 'The same item is there twice. Please remove one of them.',
  },
  'all-exclusive': {
    ja: 'ほかと一緒に選べる選択肢が必要です。',
    en: 'At least one option must go together with others.',
  },
};

/** The same with the number of the item, as several may lack the same. */
export function refusalOf({ field, flaw }: Found): Refusal {
  const { ja, en } = flawSentences[flaw];
  const place = /^items\.(\d+)\./.exec(field)?.[1];
  if (place === undefined) return { field, sentence: { ja, en } };
  const number = Number(place) + 1;
  return { field, sentence: { ja: `問${number}: ${ja}`, en: `Item ${number}: ${en}` } };
}
