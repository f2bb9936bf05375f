/** 確定, キャンセル待ち, 繰上案内中, 承認待ち, 取消, 辞退 */
export type SeatState = 'confirmed' | 'waiting' | 'offered' | 'pending' | 'cancelled' | 'declined';

/** From a state, where to. A cancelled seat may be taken again while places allow. */
export const transitions: Readonly<Record<SeatState, readonly SeatState[]>> = {
  confirmed: ['cancelled'],
  waiting: ['confirmed', 'offered', 'cancelled'],
  offered: ['confirmed', 'declined', 'cancelled', 'waiting'],
  pending: ['confirmed', 'waiting', 'declined', 'cancelled'],
  cancelled: ['confirmed', 'waiting', 'pending'],
  declined: ['confirmed', 'waiting', 'pending'],
};

export const mayBecome = (from: SeatState, to: SeatState): boolean => transitions[from].includes(to);

/** A seat that holds a place or a place in line. */
export const isLive = (state: SeatState): boolean => state !== 'cancelled' && state !== 'declined';

/**
 * Stands before every write of a seat. A live seat may move to another pool in the state it has; a new one is live.
 * @param from null: the seat is new
 * @throws where the rules were broken before: nothing a person did leads here
 */
export function mustBecome(from: SeatState | null, to: SeatState): void {
  const fine = from === null || from === to ? isLive(to) : mayBecome(from, to);
  if (!fine) throw new Error(`a seat that is ${from ?? 'new'} may not become ${to}`);
}

/** As much of a seat as a registration's state depends on. */
export interface StatedSeat {
  state: SeatState;
  required: boolean;
}

/** Of the live seats the required ones speak for the registration; with none of those, the optional ones do. */
export function stateOf(seats: readonly StatedSeat[]): SeatState {
  const live = seats.filter((seat) => isLive(seat.state));
  if (live.length === 0) return seats.some((seat) => seat.state === 'declined') ? 'declined' : 'cancelled';
  const required = live.filter((seat) => seat.required);
  const speaking = required.length > 0 ? required : live;
  const order: SeatState[] = ['pending', 'offered', 'waiting', 'confirmed'];
  return order.find((state) => speaking.some((seat) => seat.state === state))!;
}

/** What an applicant hears first about everybody on one application: an offer first, because it wants an answer. */
export type Outcome = 'confirmed' | 'waiting' | 'pending' | 'offered' | 'mixed' | 'cancelled' | 'declined';

export function outcomeOf(states: readonly SeatState[]): Outcome {
  const live = states.filter(isLive);
  if (live.length === 0)
    return states.length > 0 && states.every((state) => state === 'declined') ? 'declined' : 'cancelled';
  if (live.includes('offered')) return 'offered';
  if (live.every((state) => state === live[0])) return live[0] as Outcome;
  return live.includes('confirmed') ? 'mixed' : live.includes('pending') ? 'pending' : 'waiting';
}
