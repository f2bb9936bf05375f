import { type Language, type Sentence, sentenceIn } from '../i18n/language.js';
import type { Problem } from '../kit/problem.js';

/** One thing to put right, said in every language: who reads it is known where the page is drawn. */
export interface Refused {
  /** name of the input, nested with dots: `people.0.name` */
  field: string;
  sentence: Sentence;
}

export const problemsIn = (refused: readonly Refused[], language: Language): Problem[] =>
  refused.map(({ field, sentence }) => ({ field, sentence: sentenceIn(sentence, language) }));
