import type { EventPlan, Refusal } from './event-plan.js';
import { lostPools, lostSessions, tooSmall } from './event-plan.rules.js';
import { placeLine, sessionTitle } from './event-facts.js';
import type { EventView } from './event-view.js';
import { missingForPublication } from './publication.rules.js';
import { fieldOfMissing, missingSentences } from './publication-sentences.js';
import { refusals } from './refusals.js';

/**
 * What speaks against the plan: people who already hold a seat, and a public page that must stay complete. Empty: nothing.
 * @param fewerPlaces the organiser has read that more people sit there than there will be places
 */
export function refusedOf(before: EventView, plan: EventPlan, fewerPlaces = false): Refusal[] {
  return [
    ...(fewerPlaces ? [] : tooSmall(before, plan)).map(([pool, wish]) =>
      refusals.belowTaken(`${wish.field}.capacity`, pool.taken),
    ),
    ...lostSessions(before, plan).map((session) =>
      refusals.sessionInUse(sessionTitle(before, session, 'ja') || before.title),
    ),
    ...lostPools(before, plan).map(([session, pool]) =>
      refusals.poolInUse(`${session.field}.date`, placeLine(pool, 'ja')),
    ),
    ...(before.state === 'published' ? incomplete(plan) : []),
  ];
}

const incomplete = (plan: EventPlan): Refusal[] =>
  missingForPublication(plan).map((what) => ({ field: fieldOfMissing[what], sentence: missingSentences[what] }));
