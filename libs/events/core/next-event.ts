import type { Sentence } from '#ui/i18n';
import type { Tx } from '#platform';
import type { EventCopies } from './event-copies.js';
import { loadEvent } from './event.queries.js';
import type { EventView } from './event-view.js';
import { type ProposedDay, proposeNextDay } from './next-day.rules.js';
import { lastDays } from './next-event.queries.js';
import { typedIn } from './zoned-time.js';

/** What 次回をつくる starts from. */
export interface NextEvent {
  last: EventView;
  /** null: the last one has no day */
  proposed: ProposedDay | null;
  /** what comes along beside the event itself */
  contents: Sentence[];
}

/** @returns null where this workspace has no such event */
export async function nextOf(tx: Tx, copies: EventCopies, fromId: string, now: Date): Promise<NextEvent | null> {
  const last = await loadEvent(tx, fromId);
  if (!last) return null;
  const days = await lastDays(tx, last);
  const proposed = days.length > 0 ? proposeNextDay(days, typedIn(now, last.zone).date) : null;
  return { last, proposed, contents: await copies.contents(tx, fromId) };
}
