/** One sentence in every language we speak; やさしい日本語 falls back to Japanese. */
export interface Sentence {
  ja: string;
  en: string;
  'ja-easy'?: string;
}

/** Japanese, やさしい日本語 (short sentences, spaces, furigana), English. */
export type Language = 'ja' | 'ja-easy' | 'en';

export const languages: readonly Language[] = ['ja', 'ja-easy', 'en'];

/** What stands in `<html lang>`: やさしい日本語 is Japanese to a screen reader. */
export const htmlLang = (language: Language): 'ja' | 'en' => (language === 'en' ? 'en' : 'ja');

/** The sentence for this reader; without an easy version the Japanese one. */
export const sentenceIn = (sentence: Sentence, language: Language): string =>
  language === 'ja-easy' ? (sentence['ja-easy'] ?? sentence.ja) : sentence[language];
