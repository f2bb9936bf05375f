import { eventFacts, type EventView, ownText, ownTexts, startOf } from '#events';
import { type Block, type Letter, letter, renderLetter } from '#messaging';
import type { WorkspaceView } from '#platform';
import { formatMoment } from '#platform/ui';
import { type ApplicationView, personLine, type PersonView, registrationWords } from '#registration';
import { daysBetween } from '../due-time.js';
import { type LetterKind, letterOf } from '../reminder.rules.js';
import type { Wanted } from '../reminder.queries.js';
import { reminderTexts } from './reminder.texts.js';

export interface ReminderFacts {
  workspace: WorkspaceView;
  event: EventView;
  application: ApplicationView;
  rule: Pick<Wanted, 'purpose' | 'audience' | 'registrations'>;
  now: Date;
  /** absolute addresses */
  myLink: string;
  hostLink: string;
  /** of those in the audience who may answer a questionnaire */
  questions: readonly { registrationId: string; link: string; closesAt: Date | null }[];
}

/** One reminder to one mailbox, for everybody of the application whom the rule means. */
export function reminderMail(facts: ReminderFacts): Letter {
  const { workspace, event, application, rule, questions } = facts;
  const { language } = application;
  const t = reminderTexts.of(language);
  const words = registrationWords.of(language);
  const kind = letterOf(rule);
  const { title: name } = ownTexts(event, language);
  return renderLetter({
    language,
    workspace,
    subject: t.subject(headOf(facts, kind), name),
    addressee: words.sama([application.officeName, application.contactName].filter(Boolean).join(' ')),
    title: titleOf(facts, kind),
    blocks: [
      letter.paragraph({ text: name, strong: true }, leadOf(facts, kind)),
      ...(kind === 'before' || kind === 'join' ? ahead(facts) : []),
      ...(kind === 'thanks' || kind === 'unanswered' ? toAnswer(facts) : []),
      ...(kind === 'absent' ? [letter.button(t.host, facts.hostLink)] : []),
    ],
    reason: questions.length > 0 && kind === 'unanswered' ? t.reasonAsked : t.reason,
  });
}

function headOf({ questions, ...facts }: ReminderFacts, kind: LetterKind): string {
  const t = reminderTexts.of(facts.application.language);
  if (kind === 'before') return daysWord(facts);
  if (kind === 'thanks') return questions.length > 0 ? t.head.thanksAndQuestions : t.head.thanks;
  return t.head[kind];
}

function titleOf(facts: ReminderFacts, kind: LetterKind): string {
  const t = reminderTexts.of(facts.application.language);
  return kind === 'before' ? t.daysTitle(daysWord(facts)) : t.title[kind];
}

/** 本日, 明日, あと7日: counted when the mail goes, whatever its rule is called. */
function daysWord({ event, now, application }: Pick<ReminderFacts, 'event' | 'now' | 'application'>): string {
  const t = reminderTexts.of(application.language);
  const days = daysBetween(now, startOf(event) ?? now, event.zone);
  return days === 0 ? t.today : days === 1 ? t.tomorrow : days > 1 ? t.inDays(days) : t.note;
}

function leadOf({ application, rule, questions }: ReminderFacts, kind: LetterKind): string {
  const t = reminderTexts.of(application.language);
  if (kind === 'before') return rule.audience === 'waiting' ? t.lead.waiting : t.lead.before;
  if (kind === 'thanks') return questions.length > 0 ? t.lead.thanksAndQuestions : t.lead.thanks;
  return t.lead[kind];
}

const meant = ({ application, rule }: ReminderFacts): PersonView[] =>
  application.people.filter(({ registrationId }) => rule.registrations.includes(registrationId));

/** When, where, who, the map, and the way to my page: for who joins online the button to join is there. */
function ahead(facts: ReminderFacts): Block[] {
  const { event, application, myLink } = facts;
  const { language } = application;
  const t = reminderTexts.of(language);
  const people = meant(facts);
  const pools = event.sessions.flatMap((session) => session.pools);
  const held = new Set(
    people.flatMap((person) => person.seats.filter(({ state }) => state === 'confirmed').map(({ poolId }) => poolId)),
  );
  const mine = pools.filter(({ id }) => held.has(id));
  const maps = [...new Map(mine.flatMap(({ mapUrl, venue }) => (mapUrl ? [[mapUrl, venue] as const] : [])))];
  const notes = [...new Set(mine.map(({ venueNote }) => ownText(venueNote, language)).filter(Boolean))];
  const online = mine.some(({ mode }) => mode === 'online');
  const joins = online && event.joinUrl !== null;
  return [
    letter.facts([
      ...eventFacts(event, language).map(({ term, lines }, n) => ({
        term,
        lines: n === 0 ? [...lines, t.zone(event.zone)] : lines,
      })),
      ...(notes.length > 0 ? [{ term: t.way, lines: notes }] : []),
      ...(maps.length > 0
        ? [{ term: t.map, lines: maps.map(([href, venue]) => ({ text: venue || t.map, href })) }]
        : []),
      {
        term: registrationWords.of(language).people,
        lines: people.map((person) => personLine(event, person, language)),
      },
      { term: t.code, lines: [{ text: application.code, strong: true }] },
    ]),
    letter.button(joins ? t.join : t.see, myLink),
    letter.small(...(joins ? [t.joinHint] : online ? [t.joinLater] : []), { text: t.private, soft: true }),
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
  return [
    links.length === 1
      ? letter.button(t.answer, links[0]!.link)
      : letter.list(links.map(({ name, link }) => ({ what: { text: t.answerOf(words.san(name)), href: link } }))),
    letter.small(...(closesAt ? [t.until(formatMoment(closesAt, event.zone, application.language))] : []), {
      text: t.private,
      soft: true,
    }),
  ];
}
