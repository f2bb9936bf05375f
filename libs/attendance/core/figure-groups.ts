import type { Language } from '#ui/i18n';
import { registrationWords, roles } from '#registration';
import { attendanceWords } from './attendance-words.js';
import type { Figure, Figures } from './figures.queries.js';
import type { UnidentifiedCount } from './unidentified.queries.js';

/** A labelled line of 延べ and 実, as tables and files show it. */
export interface FigureLine {
  label: string;
  figure: Figure;
}

/** By the kind of the office, most attendances first; those without a kind or an office come last. */
export function figuresByKind({ byKind }: Figures, language: Language): FigureLine[] {
  const words = attendanceWords.of(language);
  const last = ['', '-'];
  return [...byKind]
    .sort(
      (a, b) =>
        last.indexOf(a.group) - last.indexOf(b.group) ||
        b.figure.attendances - a.figure.attendances ||
        a.group.localeCompare(b.group, 'ja'),
    )
    .map(({ group, figure }) => ({
      label: group === '' ? words.noKind : group === '-' ? words.noOffice : group,
      figure,
    }));
}

/** By the role at the event, in the order of the word list. */
export function figuresByRole({ byRole }: Figures, language: Language): FigureLine[] {
  const words = registrationWords.of(language);
  return [...byRole]
    .sort((a, b) => roles.indexOf(a.group) - roles.indexOf(b.group))
    .map(({ group, figure }) => ({ label: words.role[group], figure }));
}

/**
 * ＋お名前を確認できていない方 49人, to stand beside a number and never in it. Over several sessions nobody knows whether they were the same
 * people, so it says that it is a sum of attendances.
 */
export function unidentifiedBeside(unidentified: readonly UnidentifiedCount[], language: Language): string | null {
  const words = attendanceWords.of(language);
  const counted = unidentified.filter(({ count }) => count > 0);
  if (counted.length === 0) return null;
  const sum = counted.reduce((total, { count }) => total + count, 0);
  return counted.length === 1 ? words.unidentified(sum) : words.unidentifiedOver(sum);
}
