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
