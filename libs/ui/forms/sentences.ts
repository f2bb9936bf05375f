import type { Sentence } from '../i18n/language.js';

export const addressMissing: Sentence = {
  ja: 'メールアドレスを入れてください。',
  en: 'Please enter the e-mail address.',
  'ja-easy': 'メールアドレスを {書|か}いて ください。',
};

export const atMissing: Sentence = {
  ja: 'メールアドレスに「@」がありません。例: namae@jigyosho.example',
  en: 'The address has no "@". Example: name@office.example',
  'ja-easy': 'メールアドレスに 「@」が ありません。',
};

export const addressWrong: Sentence = {
  ja: 'メールアドレスの形を確かめてください。例: namae@jigyosho.example',
  en: 'Please check the address. Example: name@office.example',
  'ja-easy': 'メールアドレスを {見|み}なおして ください。',
};

export const readingMissing: Sentence = {
  ja: 'ふりがなを、ひらがなかカタカナで入れてください。例: はいたに ゆう',
  en: 'Please give the reading of the name in kana. Example: はいたに ゆう',
  'ja-easy': 'ふりがなを {書|か}いて ください。',
};

export const readingNotKana: Sentence = {
  ja: 'ふりがなは、ひらがなかカタカナで入れてください。例: はいたに ゆう',
  en: 'Please write the reading in hiragana or katakana. Example: はいたに ゆう',
  'ja-easy': 'ふりがなは ひらがなか カタカナで {書|か}いて ください。',
};

/** Of what a page carries along and nobody types. */
export const openAgain: Sentence = {
  ja: 'ページを開き直してください。',
  en: 'Please open the page again.',
  'ja-easy': 'ページを もう {一度|いちど} {開|ひら}いて ください。',
};
