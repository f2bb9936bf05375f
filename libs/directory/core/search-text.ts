import { foldForSearch } from '#ui/i18n';
import { officeKey } from './office-name.js';

/** What is stored to be searched: name and reading, each folded, on lines of their own. */
export const searchText = (name: string, kana: string): string => `${foldForSearch(name)}\n${foldForSearch(kana)}`;

/** The folded name by which two writings of one person's name are equal. */
export const nameKey = (name: string): string => foldForSearch(name);

/** A LIKE pattern for a part of the name or the reading; null where nothing is asked. */
export const searchPattern = (asked: string): string | null => patternOf(foldForSearch(asked));

/** The same for an office, however its legal form is written; nothing but a form asks for the form. */
export const officePattern = (asked: string): string | null => patternOf(officeKey(asked));

function patternOf(folded: string): string | null {
  return folded ? `%${folded.replace(/[\\%_]/g, '\\$&')}%` : null;
}
