import { type Phase, phaseOf } from './event.rules.js';
import type { EventState, EventTexts, Mode } from './event-view.js';

/** A line about an event in a list. */
export interface EventSummary {
  id: string;
  title: string;
  series: string | null;
  number: number | null;
  state: EventState;
  zone: string;
  opensAt: Date | null;
  deadline: Date | null;
  texts: EventTexts;
  startsAt: Date | null;
  endsAt: Date | null;
  sessionCount: number;
  /** ways of taking part, each once */
  modes: Mode[];
  /** of its first session */
  taken: number;
  waiting: number;
  /** null: no limit */
  capacity: number | null;
}

export const phaseOfSummary = ({ startsAt, endsAt, ...event }: EventSummary, now: Date): Phase =>
  phaseOf({ ...event, sessions: startsAt && endsAt ? [{ startsAt, endsAt }] : [] }, now);
