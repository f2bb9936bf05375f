import { withoutPersons } from '#platform';

const longest = 500;

/**
 * A text from outside, as it may be written to the database, to the log and on pages: one line without control
 * characters (PostgreSQL takes no NUL), well-formed, without mail addresses, of a bounded length.
 */
export function serverWords(text: string): string {
  const line = withoutPersons(wellFormed(text.slice(0, 4 * longest)).replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')).trim();
  return wellFormed(line.slice(0, longest));
}

/** A lone half of a letter becomes U+FFFD: the driver and PostgreSQL would not agree on it. */
const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');
