import type { EntryRules } from './entry-rules.js';
import type { OwnText } from './own-texts.rules.js';

/** What is stored; everything else is derived from it and the time: `phaseOf`. */
export type EventState = 'idea' | 'draft' | 'published' | 'cancelled';

/** choice: of these, as many as the event says may be chosen */
export type Requirement = 'required' | 'optional' | 'choice';

export type Mode = 'onsite' | 'online' | 'satellite';

/** What an organiser may write in a language besides Japanese; what is missing is shown in Japanese. */
export type EventText = { [name in OwnText]?: string };

export type EventTexts = { en?: EventText; 'ja-easy'?: EventText };

/** An event with everything on it, as `loadEvent` reads it in one statement. Its description is Markdown: show it by `<Markdown>` only. */
export interface EventView extends Record<OwnText, string>, EntryRules {
  id: string;
  workspaceId: string;
  series: { id: string; name: string } | null;
  number: number | null;
  state: EventState;
  /** IANA zone */
  zone: string;
  revision: number;
  opensAt: Date | null;
  deadline: Date | null;
  forWhom: string;
  texts: EventTexts;
  /** for confirmed participants, never for public pages */
  joinUrl: string | null;
  contact: EventContact;
  protectedNames: boolean;
  publishedAt: Date | null;
  cancelledAt: Date | null;
  cancelReason: string;
  /** in the organiser's order */
  sessions: SessionView[];
}

export interface EventContact {
  name: string;
  phone: string;
  fax: string;
  email: string;
}

export interface SessionView {
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  requirement: Requirement;
  /** yen a person */
  fee: number;
  pools: PoolView[];
  programme: ProgrammeItemView[];
}

export interface PoolView {
  id: string;
  mode: Mode;
  venue: string;
  venueNote: string;
  mapUrl: string | null;
  /** who is in charge there; for staff, never on public pages */
  inCharge: string;
  /** null: as many as come */
  capacity: number | null;
  taken: number;
  waiting: number;
}

export interface ProgrammeItemView {
  id: string;
  startsAt: Date | null;
  title: string;
  note: string;
  pause: boolean;
  speakers: SpeakerView[];
}

export interface SpeakerView {
  id: string;
  name: string;
  affiliation: string;
  personId: string | null;
}
