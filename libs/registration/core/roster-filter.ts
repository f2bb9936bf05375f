import type { EventView } from '#events';
import type { Channel } from './application.entity.js';

/** offered, pending: whatever speaks for the registration is · waiting: for anything, also beside a confirmed seat · cancelled: also declined */
export type RosterState = 'offered' | 'pending' | 'waiting' | 'confirmed' | 'cancelled';

/** In the order in which they need somebody. */
export const rosterStates: readonly RosterState[] = ['offered', 'pending', 'waiting', 'confirmed', 'cancelled'];

/** need: who needs somebody first · applied: the latest first */
export type RosterSort = 'need' | 'applied' | 'kana' | 'office';

export const rosterSorts: readonly RosterSort[] = ['need', 'applied', 'kana', 'office'];

export const modes = ['onsite', 'online', 'satellite'] as const;

/** Whom of an event to list. */
export interface RosterFilter {
  state?: RosterState | undefined;
  /** only who has applied since then; of the cancelled, who has left since then */
  since?: Date | undefined;
  /** part of a name or its reading, as it was typed */
  text?: string | undefined;
  session?: string | undefined;
  mode?: (typeof modes)[number] | undefined;
  pool?: string | undefined;
  /** of the office */
  kind?: string | undefined;
  district?: string | undefined;
  channel?: Channel | undefined;
  /** first: takes part for the first time · corrected: something was put right */
  mark?: 'first' | 'corrected' | undefined;
  /** of the office of this application, also where the directory does not know it */
  officeOf?: string | undefined;
  sort?: RosterSort | undefined;
}

/** Nothing but a state: then the order of an index does. */
export const isPlain = ({ state: _, sort, ...narrowed }: RosterFilter): boolean =>
  sort !== 'office' && Object.values(narrowed).every((value) => value === undefined);

/** The pools that session, way and place leave; null where they leave all. */
export function poolsOf(
  { sessions }: Pick<EventView, 'sessions'>,
  { session, mode, pool }: RosterFilter,
): string[] | null {
  if (!session && !mode && !pool) return null;
  return sessions
    .filter(({ id }) => !session || id === session)
    .flatMap(({ pools }) => pools)
    .filter((one) => (!mode || one.mode === mode) && (!pool || one.id === pool))
    .map(({ id }) => id);
}
