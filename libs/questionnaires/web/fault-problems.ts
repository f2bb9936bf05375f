import type { Problem } from '#ui';
import type { Language } from '#ui/i18n';
import { fieldOf, longestComment, type ReadAnswers } from '../core/answers.rules.js';
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
  return faults.map(({ field, fault }) => ({ field, sentence: t.fault[fault](numbers.get(field)!, longestComment) }));
}
