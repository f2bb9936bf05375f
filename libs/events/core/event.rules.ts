import type { EventState, SessionView } from './event-view.js';

/** 構想 準備 受付前 受付中 締切 開催中 終了 中止 */
export type Phase = 'idea' | 'draft' | 'before' | 'open' | 'closed' | 'running' | 'over' | 'cancelled';

/** As much of an event as its phase depends on. */
export interface Timed {
  state: EventState;
  opensAt: Date | null;
  deadline: Date | null;
  sessions: readonly Pick<SessionView, 'startsAt' | 'endsAt'>[];
}

/** From a state, where to: a published event never becomes a draft again, because people hold seats in it. */
export const transitions: Readonly<Record<EventState, readonly EventState[]>> = {
  idea: ['draft', 'published', 'cancelled'],
  draft: ['published', 'cancelled'],
  published: ['cancelled'],
  cancelled: [],
};

export const mayBecome = (from: EventState, to: EventState): boolean => transitions[from].includes(to);

const day = 24 * 3_600_000;

/** Start of the earliest session; null where there is none yet. */
export const startOf = (event: Pick<Timed, 'sessions'>): Date | null =>
  event.sessions.reduce<Date | null>((first, { startsAt }) => (!first || startsAt < first ? startsAt : first), null);

/** End of the latest session; null where there is none yet. */
export const endOf = (event: Pick<Timed, 'sessions'>): Date | null =>
  event.sessions.reduce<Date | null>((last, { endsAt }) => (!last || endsAt > last ? endsAt : last), null);

/** Applications are taken until here: the deadline, otherwise the start of the first session. */
export const closesAt = (event: Timed): Date | null => event.deadline ?? startOf(event);

/** Published, opened, and not yet past the deadline: also while a course is running whose deadline is later. */
export function takesApplications(event: Timed, now: Date): boolean {
  const closes = closesAt(event);
  return event.state === 'published' && (!event.opensAt || now >= event.opensAt) && closes !== null && now < closes;
}

/** What the event is at this moment. An edge belongs to what follows it: at the deadline it is closed, at the end over. */
export function phaseOf(event: Timed, now: Date): Phase {
  if (event.state !== 'published') return event.state;
  const [start, end] = [startOf(event), endOf(event)];
  if (end && now >= end) return 'over';
  if (start && now >= start) return 'running';
  if (event.opensAt && now < event.opensAt) return 'before';
  return takesApplications(event, now) ? 'open' : 'closed';
}

/** Freed places go to the next in line by themselves up to here: the deadline, or 24 hours before the start where there is none. */
export function promotionEnds(event: Timed): Date | null {
  const start = startOf(event);
  return start && (event.deadline ?? new Date(start.getTime() - day));
}

/** Whether a freed place goes to the next in line by itself. Later people have made other plans, so staff ask them first. */
export function promotionIsAutomatic(event: Timed, now: Date): boolean {
  const ends = promotionEnds(event);
  return event.state === 'published' && ends !== null && now < ends;
}

/** A pool with more seats given than it has places: nobody is seated there until it has fewer. */
export const placesBeyond = (pool: { capacity: number | null; taken: number }): number =>
  pool.capacity === null ? 0 : Math.max(0, pool.taken - pool.capacity);

/** Free places of a pool; null: no limit. Staff may have let in more than there are: then none. */
export const placesLeft = (pool: { capacity: number | null; taken: number }): number | null =>
  pool.capacity === null ? null : Math.max(0, pool.capacity - pool.taken);
