import type { Kind } from './kind.js';
import { byOptions, readOne } from './options.js';

/** 単一回答: one of several. */
export const singleChoice: Kind = {
  ...byOptions,
  name: { ja: '1つ選ぶ', en: 'Choose one' },
  add: { ja: '1つ選ぶ設問', en: 'Choose one' },
  options: {},
  read: readOne,
};
