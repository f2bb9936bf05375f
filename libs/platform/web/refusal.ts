import { DomainError } from '../errors.js';
import { type Problem } from '#ui';
import { type Language, sentenceIn } from '#ui/i18n';

/** What a face refused about one field, for the form to show there; anything else passes on. */
export function refusal(error: unknown, language: Language): Problem[] {
  if (!(error instanceof DomainError) || !error.field) throw error;
  return [{ field: error.field, sentence: sentenceIn(error.sentence, language) }];
}
