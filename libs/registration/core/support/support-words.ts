import { catalogue } from '#ui/i18n';
import type { SupportKind } from './support.rules.js';

const ja: Record<SupportKind, string> = {
  sign: '手話通訳',
  captions: '要約筆記・字幕',
  'large-print': '拡大した資料',
  braille: '点字の資料',
  wheelchair: '車いすの席',
  companion: '介助者・付き添いと参加',
  rest: '休憩できる場所',
  meal: '食事への配慮',
  other: 'その他(下に書く)',
};

const en: Record<SupportKind, string> = {
  sign: 'Sign language interpreting',
  captions: 'Live captions or notes',
  'large-print': 'Large print',
  braille: 'Braille',
  wheelchair: 'Wheelchair space',
  companion: 'Comes with an assistant or companion',
  rest: 'A place to rest',
  meal: 'Meals',
  other: 'Something else (write it below)',
};

const easy: Record<SupportKind, string> = {
  sign: '{手話|しゅわ}の {通訳|つうやく}',
  captions: '{話|はなし}を {文字|もじ}で {見|み}たい',
  'large-print': '{大|おお}きい {文字|もじ}の {資料|しりょう}',
  braille: '{点字|てんじ}の {資料|しりょう}',
  wheelchair: '{車|くるま}いすの {席|せき}',
  companion: '{手伝|てつだ}う {人|ひと}と いっしょに {来|く}る',
  rest: '{休|やす}む {場所|ばしょ}',
  meal: '{食|た}べる もの',
  other: 'ほかの こと({下|した}に {書|か}く)',
};

/** What each kind of support is called. */
export const supportWords = catalogue({ ja, en, 'ja-easy': easy });
