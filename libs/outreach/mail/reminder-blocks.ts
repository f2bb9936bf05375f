import { type EventFact, eventFacts, type EventView, eventWords, ownText } from '#events';
import { type Block, letter } from '#messaging';
import type { WorkspaceView } from '#platform';
import { formatMoment } from '#ui/i18n';
import {
  type ApplicationView,
  calledAs,
  personLine,
  type PersonView,
  placesOf,
  registrationWords,
} from '#registration';
import type { Wanted } from '../core/reminder.queries.js';
import { reminderTexts } from './reminder.texts.js';

export interface ReminderFacts {
  workspace: WorkspaceView;
  event: EventView;
  application: ApplicationView;
  rule: Pick<Wanted, 'purpose' | 'audience' | 'registrations'>;
  now: Date;
  /** whoever applied, not somebody with an address of their own */
  contact: boolean;
  /** absolute addresses: of the whole application, and of one person on it */
  myLink: string;
  linkOf: (person: PersonView) => string;
  hostLink: string;
  /** of those in the audience who may answer a questionnaire */
  questions: readonly { registrationId: string; link: string; closesAt: Date | null; title: string }[];
}

export const meant = ({ application, rule }: ReminderFacts): PersonView[] =>
  application.people.filter(({ registrationId }) => rule.registrations.includes(registrationId));

/** Whoever reads this is the one person it is about: a line a person would say nothing more. */
const isAlone = (facts: ReminderFacts): boolean =>
  meant(facts).length === 1 && (!facts.contact || facts.application.people.length === 1);

const ownLink = (facts: ReminderFacts, person: PersonView): string =>
  facts.contact && isAlone(facts) ? facts.myLink : facts.linkOf(person);

/** When, where, who, the map; and the way in for each who joins online, by a link of their own. */
export function ahead(facts: ReminderFacts): Block[] {
  const { event, application } = facts;
  const { language } = application;
  const t = reminderTexts.of(language);
  const people = meant(facts);
  const mine = poolsOf(event, people);
  const places = mine.filter(({ mode }) => mode !== 'online');
  const maps = [...new Map(places.flatMap(({ mapUrl, venue }) => (mapUrl ? [[mapUrl, venue] as const] : [])))];
  const notes = (of: typeof mine) => [
    ...new Set(of.map(({ venueNote }) => ownText(venueNote, language)).filter(Boolean)),
  ];
  const online = mine.filter(({ mode }) => mode === 'online');
  return [
    letter.facts([
      ...factsOf(facts, people),
      ...(notes(places).length > 0 ? [{ term: t.way, lines: notes(places) }] : []),
      ...(maps.length > 0
        ? [{ term: t.map, lines: maps.map(([href, venue]) => ({ text: venue || t.map, href })) }]
        : []),
      ...(online.length > 0
        ? [{ term: t.online, lines: [...notes(online), event.joinUrl === null ? t.linkComing : t.joinHint] }]
        : []),
      {
        term: registrationWords.of(language).people,
        lines: people.map((person) => personLine(event, person, language)),
      },
      { term: registrationWords.of(language).code, lines: [{ text: application.code, strong: true }] },
    ]),
    ...waysIn(facts),
  ];
}

function factsOf({ event, application: { language } }: ReminderFacts, people: readonly PersonView[]): EventFact[] {
  const words = eventWords.of(language);
  return eventFacts(event, language)
    .filter(({ term }) => term !== words.when || event.sessions.length > 1)
    .map((fact) => (fact.term === words.where ? { ...fact, lines: placesOf(event, people, language) } : fact));
}

/** Pools in which somebody of them has a seat. */
function poolsOf(event: EventView, people: readonly PersonView[]) {
  const seats = people.flatMap((person) => person.seats.filter(({ state }) => state === 'confirmed'));
  const held = new Set(seats.map(({ poolId }) => poolId));
  return event.sessions.flatMap((session) => session.pools).filter(({ id }) => held.has(id));
}

function waysIn(facts: ReminderFacts): Block[] {
  const { event, application, contact, myLink } = facts;
  const t = reminderTexts.of(application.language);
  const people = meant(facts);
  const joins = (person: PersonView) =>
    event.joinUrl !== null && poolsOf(event, [person]).some(({ mode }) => mode === 'online');
  if (isAlone(facts)) {
    const [person] = people;
    return [
      letter.button(joins(person!) ? t.join : t.see, ownLink(facts, person!)),
      letter.small({ text: t.private, soft: true }),
    ];
  }
  const listed = contact ? people.filter(joins) : people;
  const lines = listed.map((person) => ({
    what: {
      text: (joins(person) ? t.joinOf : t.seeOf)(calledAs(person, application.language)),
      href: facts.linkOf(person),
    },
  }));
  // Who sits at one screen with colleagues joins for all of them by the first link.
  return [
    ...(contact ? [letter.button(lines.length > 0 ? t.joinAll : t.see, myLink)] : []),
    ...(lines.length > 0 ? [letter.list(lines), letter.small({ text: t.each, soft: true })] : []),
  ];
}

/** Each has a link of their own. Without one there is nothing to answer, and the mail says nothing of it. */
export function toAnswer(facts: ReminderFacts): Block[] {
  const { event, application, questions } = facts;
  const t = reminderTexts.of(application.language);
  const links = meant(facts).flatMap((person) =>
    questions
      .filter((one) => one.registrationId === person.registrationId)
      .map(({ link, title }) => ({ name: calledAs(person, application.language), link, title })),
  );
  if (links.length === 0) return [];
  const closesAt = questions[0]!.closesAt;
  const alone = isAlone(facts);
  // Asked about two things: each link says by its title about which.
  const several = new Set(questions.map(({ title }) => title)).size > 1;
  return [
    alone && !several
      ? letter.button(t.answer, links[0]!.link)
      : letter.list(
          links.map(({ name, link, title }) => {
            const answer = alone ? t.answer : t.answerOf(name);
            return { what: { text: several ? `${title}: ${answer}` : answer, href: link } };
          }),
        ),
    letter.small(...(closesAt ? [t.until(formatMoment(closesAt, event.zone, application.language))] : []), {
      text: alone ? t.private : t.each,
      soft: true,
    }),
  ];
}
