import { type EventFact, eventFacts, type EventView, eventWords, type Move } from '#events';
import type { WorkspaceView } from '#platform';
import type { Language } from '#ui/i18n';
import type { ApplicationView, PersonView } from '../core/application.queries.js';
import type { ComingMail } from '../core/coming-mails.js';
import { placesOf } from '../core/person-lines.js';
import type { Readers } from '../core/readers.js';
import type { StandingMail } from './planned-mails.js';

export interface StandingFacts {
  why: StandingMail;
  workspace: WorkspaceView;
  event: EventView;
  application: ApplicationView;
  readers: Readers;
  /** registrations that were cancelled now; empty: all that are cancelled */
  concerned: readonly string[];
  /** since the readers were last told; null: not known */
  moves: readonly Move[] | null;
  /** absolute addresses: of the whole application for its contact, of one person otherwise */
  myLink: string;
  linkOf: (person: PersonView) => string;
  calendarLink: string;
  /** what the confirmed will get */
  coming: readonly ComingMail[];
  /** to a mailbox of the office: its own page */
  officeLink: string | null;
}

/** What the head of the letter does not say yet; where: the places of those who come, not every place there is. */
export function factsOf(event: EventView, live: readonly PersonView[], language: Language): EventFact[] {
  const words = eventWords.of(language);
  const places = placesOf(event, live, language);
  return eventFacts(event, language)
    .filter(({ term }) => term !== words.when || event.sessions.length > 1)
    .map((fact) => (fact.term === words.where && places.length > 0 ? { ...fact, lines: places } : fact));
}
