import { foldForSearch } from '#ui/i18n';

/** Those that are not there yet, in whichever writing. */
export function newTags(written: readonly string[], known: readonly string[]): string[] {
  const there = new Set(known.map(foldForSearch));
  return written.filter((tag) => !there.has(foldForSearch(tag)));
}
