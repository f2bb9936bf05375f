import type { EventView } from '#events';
import type { Refused } from '#ui/forms';
import { faultsIn, type PickFault, pickSentences, type Picks } from '../core/choices.js';

/** What is wrong with the seats on a form, at the field of each person and session. */
export const seatProblems = (event: EventView, people: readonly { seats: Picks }[]): Refused[] =>
  faultProblems(
    event,
    faultsIn(
      event,
      people.map(({ seats: picks }) => ({ picks })),
    ),
  );

/** Faults at the fields they are about. */
export const faultProblems = (event: EventView, faults: readonly PickFault[]): Refused[] =>
  faults.map(({ person, session, why }) => ({
    field: fieldOf(person, session, why),
    sentence: pickSentences[why](event),
  }));

function fieldOf(person: number, session: number, why: PickFault['why']): string {
  if (why === 'office') return 'officeName';
  return why === 'reason' ? `people.${person}.nomination.reason` : `people.${person}.seats.s${session}`;
}
