import { tidy } from './text.js';

const voiced = /\u309b/g;
const halfVoiced = /\u309c/g;
const kanaOnly =
  /^(?=.*[\p{Script=Hiragana}\p{Script=Katakana}])[\p{Script=Hiragana}\p{Script=Katakana}ー・゠=.'’‐-―~〜\s\d-]+$/u;

/** A reading as lists hold it: of full width, marks on their letters, spaces in order. Hiragana and katakana stay as written. */
export const tidyReading = (written: string): string =>
  tidy(written.replace(voiced, '\u3099').replace(halfVoiced, '\u309a').normalize('NFKC'));

/** Kana, as a list of names is sorted by it. */
export const isReading = (tidied: string): boolean => kanaOnly.test(tidied);

/** Nobody can tell how a name in kanji is read; kana and Latin letters say it themselves. */
export const needsReading = (name: string): boolean => /[\p{Script=Han}々〆ヶ]/u.test(name.normalize('NFKC'));

/** What a name is sorted by: the reading that was given, or the name itself where it is written in kana. */
export function readingOf(name: string, written: string): string {
  const itself = tidyReading(name);
  return tidyReading(written) || (isReading(itself) ? itself : '');
}

/** `missing`: a name in kanji has none · `not-kana`: something else stands there, such as Latin letters */
export function readingProblem(name: string, written: string): 'missing' | 'not-kana' | null {
  if (!needsReading(name)) return null;
  const reading = tidyReading(written);
  if (reading === '') return 'missing';
  return isReading(reading) ? null : 'not-kana';
}
