import type { Sentence } from '../errors.js';

/** Japanese, やさしい日本語 (short sentences, spaces, furigana), English. */
export type Language = 'ja' | 'ja-easy' | 'en';

export const languages: readonly Language[] = ['ja', 'ja-easy', 'en'];

/** What stands in `<html lang>`: やさしい日本語 is Japanese to a screen reader. */
export const htmlLang = (language: Language): 'ja' | 'en' => (language === 'en' ? 'en' : 'ja');

/** The sentence for this reader; without an easy version the Japanese one. */
export const sentenceIn = (sentence: Sentence, language: Language): string =>
  language === 'ja-easy' ? (sentence['ja-easy'] ?? sentence.ja) : sentence[language];
