import type { Problem } from '#ui';
import { type Language, sentenceIn } from '#ui/i18n';
import { fieldOf, type ReadAnswers } from '../core/answers.js';
import type { ItemDefinition } from '../core/definition.js';
import { answerTexts } from './answer.texts.js';

/** What is wrong with what was sent, in words, each with the number of its question. */
export function problemsOf(
  items: readonly ItemDefinition[],
  { faults }: Pick<ReadAnswers, 'faults'>,
  language: Language,
): Problem[] {
  const t = answerTexts.of(language);
  const numbers = new Map(items.map((_, place) => [fieldOf(place), t.number(place + 1)]));
  return faults.map(({ field, fault }) => ({
    field,
    sentence: sentenceIn(fault.sentence(numbers.get(field)!), language),
  }));
}
