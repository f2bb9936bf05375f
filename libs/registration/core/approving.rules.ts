import type { SeatBecoming } from './seat-writing.js';
import { type PoolCount, seatPeople, type SeatWish } from './seating.rules.js';

/** A seat of somebody whom staff are to approve. */
export interface PendingSeat extends SeatWish {
  id: string;
  registrationId: string;
  applicationId: string;
  /** everybody on the application is seated together or nobody is */
  together: boolean;
}

/** Seats those who are approved, one application after the other in the order given: full means a place in line. */
export function seatApproved(
  pools: readonly PoolCount[],
  seats: readonly PendingSeat[],
  lineFirst: boolean,
): { seats: SeatBecoming[]; pools: readonly PoolCount[] } {
  let counts = pools;
  const become: SeatBecoming[] = [];
  for (const application of new Set(seats.map(({ applicationId }) => applicationId))) {
    const theirs = seats.filter(({ applicationId }) => applicationId === application);
    const people = [...new Set(theirs.map(({ registrationId }) => registrationId))].map((id) =>
      theirs.filter(({ registrationId }) => registrationId === id),
    );
    const seating = seatPeople(counts, people, { lineFirst, together: theirs[0]!.together });
    counts = seating.pools;
    seating.people.forEach((given, person) =>
      given.forEach(({ state, position }, n) =>
        become.push({ id: people[person]![n]!.id, from: 'pending', to: state, position }),
      ),
    );
  }
  return { seats: become, pools: counts };
}
