import { foldForSearch } from '#ui/i18n';
import type { SeatState } from './registration.rules.js';

/** A seat as it stood: what a merge decides on, and what its undoing goes back to. */
export interface SeatBefore {
  sessionId: string;
  poolId: string;
  state: SeatState;
  /** in the line of its pool; null: seated at once */
  position: number | null;
  overbooked: boolean;
}

/** Who has a seat keeps it; in line, whoever stands further ahead; two lines are told apart by nothing but the one that is kept. */
function isBetter(other: SeatBefore, mine: SeatBefore | undefined): boolean {
  if (!isHeld(other)) return false;
  if (!mine || !isHeld(mine)) return true;
  if (mine.state !== other.state) return other.state === 'confirmed';
  return mine.state === 'waiting' && mine.poolId === other.poolId && other.position! < mine.position!;
}

const isHeld = ({ state }: SeatBefore): boolean => state === 'confirmed' || state === 'waiting';

/** The seats that come over from the merged registration: of each session the better one stays. */
export const seatsTaken = (kept: readonly SeatBefore[], merged: readonly SeatBefore[]): SeatBefore[] =>
  merged.filter((seat) => isBetter(seat, kept.find(({ sessionId }) => sessionId === seat.sessionId))); // prettier-ignore

/** Nobody has decided on one of these seats yet: what becomes of it belongs to that decision. */
export const isUndecided = (seats: readonly Pick<SeatBefore, 'state'>[]): boolean =>
  seats.some(({ state }) => state === 'offered' || state === 'pending');

/** As much of somebody on an application as tells them from others. */
export interface Likeness {
  name: string;
  kana: string;
}

/** One name in two writings, or one reading, or a reading with a single slip: ひむろ わか and ひむろ わかな. */
export function isAlike(one: Likeness, other: Likeness): boolean {
  const [name, otherName] = [foldForSearch(one.name), foldForSearch(other.name)];
  if (name === otherName) return true;
  const [kana, otherKana] = [foldForSearch(one.kana), foldForSearch(other.kana)];
  if (!kana || !otherKana) return false;
  return kana === otherKana || (Math.min(kana.length, otherKana.length) >= 4 && isOneSlip(kana, otherKana));
}

/** One letter more, less or other. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const [restOfOne, restOfOther] = [one.slice(same), other.slice(same)];
  return [
    [restOfOne.slice(1), restOfOther.slice(1)],
    [restOfOne.slice(1), restOfOther],
    [restOfOne, restOfOther.slice(1)],
  ].some(([a, b]) => a === b);
}
