import { DomainError, inLanguage, type Problem } from '#platform';
import type { Language } from '#platform/ui';

/** What a face refused about one field, for the form to show there; anything else passes on. */
export function refusal(error: unknown, language: Language): Problem[] {
  if (!(error instanceof DomainError) || !error.field) throw error;
  return [{ field: error.field, sentence: inLanguage(error.sentence, language) }];
}
