import { form, tidyLine } from '#ui/forms';

/** A letter's code. */
export class CodeForm extends form({
  code: tidyLine({
    most: 20,
    label: { ja: '番号', en: 'Code', 'ja-easy': '{番号|ばんごう}' },
    hint: {
      ja: '手紙やFAX用紙にある6文字です。例: 7QK4-M2',
      en: 'Six signs on the letter or the fax form. Example: 7QK4-M2',
      'ja-easy': '{手紙|てがみ}に ある 6{文字|もじ}です。 {例|れい}: 7QK4-M2',
    },
    required: {
      ja: '番号を入れてください。',
      en: 'Please enter the code.',
      'ja-easy': '{番号|ばんごう}を {書|か}いて ください。',
    },
    short: true,
    autocomplete: 'off',
  }),
}) {}

/** Not this time, with a word or without. */
export class DeclineForm extends form({
  word: tidyLine({
    most: 200,
    codePoints: 200,
    label: { ja: 'ひとこと', en: 'A word', 'ja-easy': 'ひとこと' },
    marked: false,
    autocomplete: 'off',
  }),
}) {}
