import { readableLetters } from '#platform';

/** What stands on paper in place of a link, such as `7QK4-M2`: 30 bits, unique in a workspace by the database. */
export const letterCode = (): string => grouped(readableLetters(6));

/** However it was typed: small, full-width, with blanks or without a dash. @returns null for what cannot be one */
export function codeAsTyped(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '');
  return /^[A-HJ-NP-Z2-9]{6}$/.test(letters) ? grouped(letters) : null;
}

const grouped = (letters: string): string => `${letters.slice(0, 4)}-${letters.slice(4)}`;
