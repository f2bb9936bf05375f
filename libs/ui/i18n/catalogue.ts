import type { Language } from './language.js';

/** A text, or a function of facts that makes one. Texts with readings are written `{漢字|かんじ}` and shown by `<Say>`. */
export type Text = string | ((...facts: never[]) => string);

export interface Texts {
  readonly [key: string]: Text | Texts;
}

/** All texts of a page or mail, the same keys in every language: a missing key does not compile. */
export interface Catalogue<T> {
  readonly ja: T;
  readonly en: T;
  /** participants' pages and mails only */
  readonly 'ja-easy'?: T;
  /** @returns やさしい日本語 where it is written, otherwise Japanese */
  of(language: Language): T;
}

export function catalogue<T extends Texts>(texts: {
  ja: T;
  en: SameKeys<NoInfer<T>>;
  'ja-easy'?: SameKeys<NoInfer<T>>;
}): Catalogue<SameKeys<T>> {
  const { ja, en, 'ja-easy': easy } = texts as Partial<Record<Language, unknown>> as Record<Language, SameKeys<T>>;
  return {
    ja,
    en,
    ...(easy && { 'ja-easy': easy }),
    of: (language) => (language === 'en' ? en : language === 'ja-easy' ? (easy ?? ja) : ja),
  };
}

/** The Japanese texts say which keys there are and which facts each takes; the words are free. */
export type SameKeys<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...facts: infer Facts) => string
      ? (...facts: Facts) => string
      : SameKeys<T[K]>;
};
