import { type EventFact, eventFacts, eventHead, type EventView, eventWords, type Move } from '#events';
import { type Block, type Letter, letter, renderLetter } from '#messaging';
import type { WorkspaceView } from '#platform';
import type { Language } from '#ui/i18n';
import type { ApplicationView, PersonView } from '../core/application.queries.js';
import type { ComingMail } from '../core/coming-mails.js';
import { comesToReception, modesOfSeats, personLine, placesOf } from '../core/person-lines.js';
import type { Readers } from '../core/readers.js';
import { type Outcome, outcomeOf } from '../core/registration.rules.js';
import { registrationWords } from '../core/registration-words.js';
import { movedFacts, movedSentence } from './moved.js';
import { movedTexts } from './moved.texts.js';
import type { StandingMail } from './planned-mails.js';
import { standingTexts } from './standing.texts.js';

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
}

/** Every mail about an application: what happened, how everybody whom the reader speaks for stands, and the way to my page. */
export function standingMail(facts: StandingFacts): Letter {
  const { why, workspace, event, application, readers } = facts;
  const { language } = application;
  const t = standingTexts.of(language);
  const words = registrationWords.of(language);
  const { about } = eventHead(event, language);
  const { subject, title } = headline(facts);
  const outcome = outcomeOf(readers.people.map((person) => person.state));
  const ok = why === 'promoted' || (why === 'received' && outcome === 'confirmed');
  const contact = words.sama([application.officeName, application.contactName].filter(Boolean).join(' '));
  return renderLetter({
    language,
    workspace,
    subject,
    addressee: readers.contact ? contact : readers.people.map(({ name }) => words.sama(name)).join(words.and),
    title,
    about,
    tone: ok ? 'ok' : 'warn',
    blocks: why === 'called-off' ? calledOff(facts) : standing(facts, outcome),
    reason: readers.contact ? t.reason : t.reasonOwn(words.of(application.contactName)),
  });
}

/** Subject and headline: which event and which day, and the one thing that is new. */
function headline(facts: StandingFacts): { subject: string; title: string } {
  const { why, event, application, readers, moves } = facts;
  const { language } = application;
  const t = standingTexts.of(language);
  const { name, day } = eventHead(event, language);
  const head = t.head(day, name);
  if (why === 'moved') {
    const sentence = movedSentence(moves ?? [], language);
    const named = moves?.some(({ what }) => what === 'day') ? name : head;
    return { subject: movedTexts.of(language).subject(sentence, named), title: sentence };
  }
  if (why === 'cancelled') {
    const names = t.names(gone(facts).map((person) => registrationWords.of(language).of(person.name)));
    return { subject: t.subject.cancelled(head, names), title: t.title.cancelled(names) };
  }
  const said = saidOf(why, readers);
  const count = registrationWords.of(language).number(readers.people.filter(({ live }) => live).length);
  return { subject: t.subject[said](head, count), title: t.title[said] };
}

/** An application that was cancelled before its first answer left: that answer is no longer sent. */
function saidOf(why: Exclude<StandingMail, 'moved' | 'cancelled'>, { people }: Readers) {
  if (why === 'called-off') return 'calledOff';
  if (why !== 'received') return why;
  const outcome = outcomeOf(people.map((person) => person.state));
  return outcome === 'cancelled' ? 'changed' : outcome;
}

const gone = ({ readers, concerned }: StandingFacts): PersonView[] =>
  readers.people.filter(
    ({ live, registrationId }) => !live && (concerned.length === 0 || concerned.includes(registrationId)),
  );

function calledOff({ event, application: { language } }: StandingFacts): Block[] {
  const t = standingTexts.of(language);
  return [
    letter.paragraph(t.lead.calledOff, ...(event.cancelReason ? [t.because(event.cancelReason)] : [])),
    letter.facts(factsOf(event, [], language).filter(({ term }) => term === eventWords.of(language).contact)),
  ];
}

function standing(facts: StandingFacts, outcome: Outcome): Block[] {
  const { why, event, application, readers, moves, coming } = facts;
  const { language } = application;
  const t = standingTexts.of(language);
  const words = registrationWords.of(language);
  const live = readers.people.filter((person) => person.live);
  // The new place stands beside the old one already.
  const placeMoved = why === 'moved' && moves?.some(({ what }) => what === 'place');
  const joins = modesOfSeats(event, live, false).has('online');
  return [
    ...leadOf(facts),
    letter.facts([
      ...(why === 'moved' && moves ? movedFacts(moves, language) : []),
      ...factsOf(event, live, language).filter(({ term }) => !(placeMoved && term === eventWords.of(language).where)),
      { term: words.people, lines: readers.people.map((person) => personLine(event, person, language)) },
      ...(live.length === 0
        ? []
        : [
            {
              term: words.code,
              lines: [
                { text: application.code, strong: true },
                { text: comesToReception(event, live) ? t.codeHint : t.codeHintOther, soft: true },
              ],
            },
          ]),
      ...(joins ? [{ term: t.online, lines: [t.joinLater] }] : []),
    ]),
    ...wayBack(facts),
    ...(live.length === 0 ? [] : [letter.small({ text: t.calendar, href: facts.calendarLink })]),
    ...(coming.length > 0 && (outcome === 'confirmed' || outcome === 'mixed')
      ? [letter.heading(t.mails), letter.list(coming)]
      : []),
  ];
}

function leadOf(facts: StandingFacts): Block[] {
  const { why, application, readers } = facts;
  const t = standingTexts.of(application.language);
  const words = registrationWords.of(application.language);
  const live = readers.people.filter((person) => person.live);
  if (why === 'cancelled') {
    const staying = live.map((person) => words.of(person.name)).join(words.and);
    const all = live.every(({ state }) => state === 'confirmed');
    return [
      ...(staying ? [letter.paragraph({ text: (all ? t.staying : t.stillApplied)(staying), strong: true })] : []),
      letter.paragraph(t.lead.cancelled),
    ];
  }
  const said = why === 'moved' ? why : saidOf(why, readers);
  return [letter.paragraph(said === 'confirmed' ? t.lead.confirmed(words.number(live.length)) : t.lead[said])];
}

/** To my page: of the whole application for who applied, of one's own registration for others, each by an own link. */
function wayBack({ application, readers, myLink, linkOf }: StandingFacts): Block[] {
  const t = standingTexts.of(application.language);
  const words = registrationWords.of(application.language);
  if (readers.contact || readers.people.length === 1) {
    const link = readers.contact ? myLink : linkOf(readers.people[0]!);
    return [letter.button(t.button, link), letter.small({ text: t.private, soft: true })];
  }
  return [
    letter.list(
      readers.people.map((person) => ({ what: { text: t.buttonOf(words.of(person.name)), href: linkOf(person) } })),
    ),
    letter.small({ text: t.each, soft: true }),
  ];
}

/** What the head of the letter does not say yet; where: the places of those who come, not every place there is. */
function factsOf(event: EventView, live: readonly PersonView[], language: Language): EventFact[] {
  const words = eventWords.of(language);
  const places = placesOf(event, live, language);
  return eventFacts(event, language)
    .filter(({ term }) => term !== words.when || event.sessions.length > 1)
    .map((fact) => (fact.term === words.where && places.length > 0 ? { ...fact, lines: places } : fact));
}
