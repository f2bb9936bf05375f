import { withoutForm } from '#directory';
import { foldForSearch } from '#platform';
import type { Arrival } from './attendance.rules.js';
import { type KanaRow, kanaRowOf } from './kana-row.rules.js';
import type { RollLine, RollPlace } from './roll.queries.js';

/** One person (or a headcount) at the desk of one session. */
export interface ReceptionLine extends Omit<RollLine, 'places'> {
  place: RollPlace;
}

export interface Narrowing {
  kana?: KanaRow | undefined;
  /** words of name, reading, office or reception number, each of which must be there */
  text?: string | undefined;
  /** of one place */
  pool?: string | undefined;
}

export const receptionLines = (roll: readonly RollLine[], sessionId: string): ReceptionLine[] =>
  roll.flatMap(({ places, ...line }) => {
    const place = places.find((one) => one.sessionId === sessionId);
    return place ? [{ ...line, place }] : [];
  });

export const arrivalOf = ({ heads, place }: ReceptionLine): Arrival => ({
  seated: place.poolId !== null,
  heads,
  statement: place.statement,
});

/** A headcount is looked up by its office. */
const readingOf = ({ kana, personId }: ReceptionLine): string => (personId === null ? '' : kana);

export function narrow(lines: readonly ReceptionLine[], { kana, text = '', pool }: Narrowing): ReceptionLine[] {
  const words = text.split(/\s+/u).map(foldForSearch).filter(Boolean);
  return lines.filter((line) => {
    if (pool && line.place.poolId !== pool) return false;
    if (kana && kanaRowOf(readingOf(line)) !== kana) return false;
    const written = foldForSearch([line.name, line.kana, line.officeName, line.code].join('\n'));
    // ㈱ finds whoever is written with 株式会社, and nobody is left out for it.
    return words.every((word) => written.includes(word) || written.includes(withoutForm(word)));
  });
}
