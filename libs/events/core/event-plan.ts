import type { Sentence } from '#ui/i18n';
import type { EntryRules } from './entry-rules.js';
import type { EventContact, EventTexts, Mode, Requirement, SpeakerView } from './event-view.js';
import type { OwnText } from './own-texts.rules.js';

/** An event as an organiser wants it: read from the form, in true types and UTC. */
export interface EventPlan extends Record<OwnText, string>, EntryRules {
  series: SeriesWish | null;
  forWhom: string;
  texts: EventTexts;
  zone: string;
  opensAt: Date | null;
  deadline: Date | null;
  joinUrl: string | null;
  contact: EventContact;
  protectedNames: boolean;
  sessions: SessionPlan[];
}

/** An existing series by id, or by a name, which makes it where it is new. */
export interface SeriesWish {
  id: string | null;
  name: string;
  /** null: the next one */
  number: number | null;
}

/** Where it was typed, so that a refusal stands at its field: `sessions.0`. */
interface Typed {
  field: string;
  /** null: new */
  id: string | null;
}

export interface SessionPlan extends Typed {
  title: string;
  startsAt: Date;
  endsAt: Date;
  requirement: Requirement;
  fee: number;
  pools: PoolPlan[];
  programme: ProgrammePlan[];
}

export interface PoolPlan extends Typed {
  mode: Mode;
  venue: string;
  venueNote: string;
  mapUrl: string | null;
  inCharge: string;
  capacity: number | null;
}

export interface ProgrammePlan {
  startsAt: Date | null;
  title: string;
  note: string;
  pause: boolean;
  speakers: Pick<SpeakerView, 'name' | 'affiliation'>[];
}

/** Why a plan cannot be carried out, at the field that is meant ('' = the whole). */
export interface Refusal {
  field: string;
  sentence: Sentence;
}
