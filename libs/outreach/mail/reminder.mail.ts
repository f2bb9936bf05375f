import { type EventFact, eventFacts, eventHead, type EventView, eventWords, ownText, startOf } from '#events';
import { type Block, type Letter, letter, renderLetter } from '#messaging';
import type { WorkspaceView } from '#platform';
import { formatMoment } from '#ui/i18n';
import { type ApplicationView, personLine, type PersonView, placesOf, registrationWords } from '#registration';
import { daysBetween } from '../core/due-time.js';
import { type LetterKind, letterOf } from '../core/reminder.rules.js';
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
  questions: readonly { registrationId: string; link: string; closesAt: Date | null }[];
}

/** One reminder to one mailbox, for everybody of the application who reads mail there and whom the rule means. */
export function reminderMail(facts: ReminderFacts): Letter {
  const { workspace, event, application, rule, questions, contact } = facts;
  const { language } = application;
  const t = reminderTexts.of(language);
  const words = registrationWords.of(language);
  const kind = letterOf(rule);
  const { name, day, about } = eventHead(event, language);
  const { subject, title } = headline(facts, kind);
  const asked = kind === 'unanswered' && questions.length > 0;
  return renderLetter({
    language,
    workspace,
    subject: subject(day, name),
    addressee: contact
      ? words.sama([application.officeName, application.contactName].filter(Boolean).join(' '))
      : meant(facts)
          .map((person) => words.sama(person.name))
          .join(words.and),
    title,
    about,
    blocks: [
      letter.paragraph(leadOf(facts, kind)),
      ...(kind === 'before' || kind === 'join' ? ahead(facts) : []),
      ...(kind === 'thanks' || kind === 'unanswered' ? toAnswer(facts) : []),
      ...(kind === 'absent' ? [letter.button(t.host, facts.hostLink)] : []),
    ],
    reason: asked ? t.reasonAsked : contact ? t.reason : t.reasonOwn(words.of(application.contactName)),
  });
}

interface Headline {
  subject: (day: string, name: string) => string;
  title: string;
}

function headline({ event, rule, questions, now, application }: ReminderFacts, kind: LetterKind): Headline {
  const t = reminderTexts.of(application.language);
  const days = daysBetween(now, startOf(event) ?? now, event.zone);
  const { day } = eventHead(event, application.language);
  if (kind === 'before') return beforehand(rule.audience === 'waiting', days, day, application);
  if (kind === 'join') return days === 0 ? t.joinToday : t.joinLater;
  if (kind === 'thanks') return questions.length > 0 ? t.thanksAndQuestions : t.thanks;
  return t[kind];
}

/** 本日, 明日, 12月11日(金) 開催のご案内: counted when the mail goes, whatever its rule is called. */
function beforehand(waiting: boolean, days: number, day: string, { language }: ApplicationView): Headline {
  const t = reminderTexts.of(language);
  if (waiting) return t.stillWaiting;
  if (days === 0) return t.today;
  if (days === 1) return t.tomorrow;
  return days > 1 ? { ...t.ahead, title: t.ahead.titleOf(day) } : t.note;
}

function leadOf({ application, rule, questions }: ReminderFacts, kind: LetterKind): string {
  const t = reminderTexts.of(application.language);
  if (kind === 'before') return rule.audience === 'waiting' ? t.lead.waiting : t.lead.before;
  if (kind === 'thanks') return questions.length > 0 ? t.lead.thanksAndQuestions : t.lead.thanks;
  return t.lead[kind];
}

const meant = ({ application, rule }: ReminderFacts): PersonView[] =>
  application.people.filter(({ registrationId }) => rule.registrations.includes(registrationId));

/** Whoever reads this is the one person it is about: a line a person would say nothing more. */
const isAlone = (facts: ReminderFacts): boolean =>
  meant(facts).length === 1 && (!facts.contact || facts.application.people.length === 1);

const ownLink = (facts: ReminderFacts, person: PersonView): string =>
  facts.contact && isAlone(facts) ? facts.myLink : facts.linkOf(person);

/** When, where, who, the map; and the way in for each who joins online, by a link of their own. */
function ahead(facts: ReminderFacts): Block[] {
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
  const words = registrationWords.of(application.language);
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
    what: { text: (joins(person) ? t.joinOf : t.seeOf)(words.of(person.name)), href: facts.linkOf(person) },
  }));
  // Who sits at one screen with colleagues joins for all of them by the first link.
  return [
    ...(contact ? [letter.button(lines.length > 0 ? t.joinAll : t.see, myLink)] : []),
    ...(lines.length > 0 ? [letter.list(lines), letter.small({ text: t.each, soft: true })] : []),
  ];
}

/** Each has a link of their own. Without one there is nothing to answer, and the mail says nothing of it. */
function toAnswer(facts: ReminderFacts): Block[] {
  const { event, application, questions } = facts;
  const t = reminderTexts.of(application.language);
  const words = registrationWords.of(application.language);
  const links = meant(facts).flatMap(({ registrationId, name }) =>
    questions.filter((one) => one.registrationId === registrationId).map(({ link }) => ({ name, link })),
  );
  if (links.length === 0) return [];
  const closesAt = questions[0]!.closesAt;
  const alone = isAlone(facts);
  return [
    alone
      ? letter.button(t.answer, links[0]!.link)
      : letter.list(links.map(({ name, link }) => ({ what: { text: t.answerOf(words.of(name)), href: link } }))),
    letter.small(...(closesAt ? [t.until(formatMoment(closesAt, event.zone, application.language))] : []), {
      text: alone ? t.private : t.each,
      soft: true,
    }),
  ];
}
