import { eventHead, type EventView, eventWords, type Move } from '#events';
import { type Block, letter } from '#messaging';
import type { Sentence } from '#ui/i18n';
import type { PersonView } from '../../core/application.queries.js';
import { type Outcome, outcomeOf } from '../../core/registration.rules.js';
import { calledAs, headsOf } from '../../core/person-lines.js';
import { registrationWords } from '../../core/registration-words.js';
import { movedSentence } from '../moved.js';
import { movedTexts } from '../moved.texts.js';
import type { StandingMail } from '../planned-mails.js';
import { factsOf, type StandingFacts } from '../standing-facts.js';
import { standingTexts } from '../standing.texts.js';

/** How things stand when the mail is about to leave. */
interface StandingNow {
  event: EventView;
  /** of everybody on the application who reads it */
  outcome: Outcome;
  /** of them, whom the mail is about */
  about: readonly PersonView[];
  /** of the event, when the mail was planned */
  revision: number;
  /** since the readers were last told; null: not known */
  moves: () => Promise<readonly Move[] | null>;
}

/** What one kind of mail about an application is for, when it is still wanted, and what it says. */
interface StandingKind {
  label: Sentence;
  /** it answers what the reader has just done */
  answer?: true;
  wanted(now: StandingNow): boolean | Promise<boolean>;
  /** it tells what has moved */
  moves?: true;
  good(outcome: Outcome): boolean;
  /** which event and which day, and the one thing that is new */
  headline(facts: StandingFacts): { subject: string; title: string };
  lead(facts: StandingFacts): Block[];
  /** in place of how everybody stands */
  whole?(facts: StandingFacts): Block[];
}

const isOn = ({ event, outcome }: StandingNow): boolean => event.state === 'published' && outcome !== 'cancelled';

const never = (): boolean => false;

export const standingKinds: Readonly<Record<StandingMail, StandingKind>> = {
  received: {
    label: { ja: '申し込みの控え', en: 'Application received' },
    answer: true,
    wanted: isOn,
    good: (outcome) => outcome === 'confirmed',
    headline: (facts) => plainHeadline(facts, receivedAs(facts)),
    lead: (facts) => plainLead(facts, receivedAs(facts)),
  },
  changed: {
    label: { ja: '変更の控え', en: 'Change noted' },
    answer: true,
    wanted: isOn,
    good: never,
    headline: (facts) => plainHeadline(facts, 'changed'),
    lead: (facts) => plainLead(facts, 'changed'),
  },
  cancelled: {
    label: { ja: '取消の控え', en: 'Cancellation noted' },
    wanted: ({ event, about }) => event.state === 'published' && about.some(({ live }) => !live),
    good: never,
    headline(facts) {
      const t = textsOf(facts);
      const names = t.names(gone(facts).map((person) => calledAs(person, facts.application.language)));
      return { subject: t.subject.cancelled(headOf(facts), names), title: t.title.cancelled(names) };
    },
    lead(facts) {
      const t = textsOf(facts);
      const words = registrationWords.of(facts.application.language);
      const staying = liveOf(facts);
      const names = staying.map((person) => calledAs(person, facts.application.language)).join(words.and);
      const all = staying.every(({ state }) => state === 'confirmed');
      return [
        ...(names ? [letter.paragraph({ text: (all ? t.staying : t.stillApplied)(names), strong: true })] : []),
        letter.paragraph(t.lead.cancelled),
      ];
    },
  },
  promoted: {
    label: { ja: '繰り上がりのお知らせ', en: 'Moved up from the waiting list' },
    wanted: ({ event, about }) =>
      event.state === 'published' && about.some(({ seats }) => seats.some(({ state }) => state === 'confirmed')),
    good: () => true,
    headline: (facts) => plainHeadline(facts, 'promoted'),
    lead: (facts) => plainLead(facts, 'promoted'),
  },
  moved: {
    label: { ja: '日時・場所の変更のお知らせ', en: 'Event moved' },
    async wanted(now) {
      if (!isOn(now) || now.event.revision !== now.revision) return false;
      const moves = await now.moves();
      return moves === null || moves.length > 0;
    },
    moves: true,
    good: never,
    headline(facts) {
      const { event, application, moves } = facts;
      const { language } = application;
      const sentence = movedSentence(moves ?? [], language);
      const named = moves?.some(({ what }) => what === 'day') ? eventHead(event, language).name : headOf(facts);
      return { subject: movedTexts.of(language).subject(sentence, named), title: sentence };
    },
    lead: (facts) => [letter.paragraph(textsOf(facts).lead.moved)],
  },
  'called-off': {
    label: { ja: '中止のお知らせ', en: 'Event cancelled' },
    wanted: ({ event, outcome }) => event.state === 'cancelled' && outcome !== 'cancelled',
    good: never,
    headline: (facts) => plainHeadline(facts, 'calledOff'),
    lead: (facts) => plainLead(facts, 'calledOff'),
    whole(facts) {
      const { event, application } = facts;
      const t = textsOf(facts);
      const words = eventWords.of(application.language);
      return [
        letter.paragraph(t.lead.calledOff, ...(event.cancelReason ? [t.because(event.cancelReason)] : [])),
        letter.facts(factsOf(event, [], application.language).filter(({ term }) => term === words.contact)),
      ];
    },
  },
};

/** An application that was cancelled before its first answer left: that answer is no longer sent. */
function receivedAs({ readers }: StandingFacts) {
  const outcome = outcomeOf(readers.people.map((person) => person.state));
  return outcome === 'cancelled' ? 'changed' : outcome;
}

type Said = ReturnType<typeof receivedAs> | 'promoted' | 'calledOff';

const textsOf = ({ application }: StandingFacts) => standingTexts.of(application.language);

const liveOf = ({ readers }: StandingFacts): PersonView[] => readers.people.filter((person) => person.live);

const gone = ({ readers, concerned }: StandingFacts): PersonView[] =>
  readers.people.filter(
    ({ live, registrationId }) => !live && (concerned.length === 0 || concerned.includes(registrationId)),
  );

function headOf({ event, application }: StandingFacts): string {
  const { name, day } = eventHead(event, application.language);
  return standingTexts.of(application.language).head(day, name);
}

function plainHeadline(facts: StandingFacts, said: Said): { subject: string; title: string } {
  const t = textsOf(facts);
  const count = registrationWords.of(facts.application.language).number(liveOf(facts).length);
  return { subject: t.subject[said](headOf(facts), count), title: t.title[said] };
}

function plainLead(facts: StandingFacts, said: Said): Block[] {
  const t = textsOf(facts);
  const words = registrationWords.of(facts.application.language);
  return [
    letter.paragraph(said === 'confirmed' ? t.lead.confirmed(words.number(headsOf(liveOf(facts)))) : t.lead[said]),
  ];
}
