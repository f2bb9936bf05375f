import { formatDay, type Language } from '#ui/i18n';

/** A calendar date in words: it has no zone, so it is read in the one where it was written. */
export const dayWords = (day: string, language: Language): string =>
  formatDay(new Date(`${day}T00:00:00Z`), 'UTC', language);
