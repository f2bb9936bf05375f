import { foldForSearch } from '#platform';

/** What is stored to be searched: name and reading, each folded, on lines of their own. */
export const searchText = (name: string, kana: string): string => `${foldForSearch(name)}\n${foldForSearch(kana)}`;

/** The folded name by which two writings of one person's name are equal. */
export const nameKey = (name: string): string => foldForSearch(name);

/** A LIKE pattern for a part of the name or the reading; null where nothing is asked. */
export function searchPattern(asked: string): string | null {
  const folded = foldForSearch(asked);
  return folded ? `%${folded.replace(/[\\%_]/g, '\\$&')}%` : null;
}
