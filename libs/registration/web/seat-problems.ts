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
    field: `people.${person}.seats.s${session}`,
    sentence: pickSentences[why](event),
  }));
