import type { Language } from '#ui/i18n';
import type { ItemKind } from './kinds/index.js';

/** hard: cannot be left empty · soft: asked once whether it is meant to be empty · off: may be left empty */
export const requirements = ['hard', 'soft', 'off'] as const;
export type Requirement = (typeof requirements)[number];

/** Wording in the languages of participants; what is missing is shown in Japanese. */
export type Texts<T> = { ja: T } & Partial<Record<Exclude<Language, 'ja'>, T>>;

export interface Wording {
  label: string;
  hint?: string;
}

export interface ChoiceDefinition {
  /** lives across versions, however it is worded */
  identity: string;
  /** 1..n, what an answer stores; once given it is never another option's */
  code: number;
  /** of a scale; without one the option is not scored (わからない) */
  score?: number;
  /** of a multiple choice: goes with no other option (特にない) */
  exclusive?: boolean;
  texts: Texts<Wording>;
}

export interface ItemDefinition {
  /** lives across versions, however it is worded and wherever it stands */
  identity: string;
  kind: ItemKind;
  requirement: Requirement;
  texts: Texts<Wording>;
  /** in the order shown; of kinds that have options */
  choices?: ChoiceDefinition[];
  /** what its kind alone asks of staff, as typed; nothing that was left empty */
  settings?: Readonly<Record<string, string>>;
}

/** What a questionnaire asks: the draft, and the unchangeable content of a version. */
export interface Definition {
  items: ItemDefinition[];
}

/** The states of an item that are no option's code. An answer that is no option's has the code 1. */
export const codes = {
  written: 1,
  /** 無回答 */
  blank: 0,
  /** 非該当 */
  notAsked: -1,
  /** 未到達 */
  notReached: -2,
  /** 無効 */
  invalid: -3,
  /** 判読不能 */
  illegible: -4,
} as const;

/** The wording in the reader's language, otherwise in Japanese, and which of the two it is. */
export function wordingIn(texts: Texts<Wording>, language: Language): { wording: Wording; language: Language } {
  const own = texts[language];
  return own?.label ? { wording: own, language } : { wording: texts.ja, language: 'ja' };
}
