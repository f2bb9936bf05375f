import { eventHead, eventWords } from '#events';
import { type Block, type Letter, letter, renderLetter } from '#messaging';
import { calledAs, comesToReception, modesOfSeats, personLine } from '../core/person-lines.js';
import { type Outcome, outcomeOf } from '../core/registration.rules.js';
import { registrationWords } from '../core/registration-words.js';
import { standingKinds } from './kinds/standing-kinds.js';
import { movedFacts } from './moved.js';
import { factsOf, type StandingFacts } from './standing-facts.js';
import { standingTexts } from './standing.texts.js';

/** Every mail about an application: what happened, how everybody whom the reader speaks for stands, and the way to my page. */
export function standingMail(facts: StandingFacts): Letter {
  const { workspace, event, application, readers } = facts;
  const kind = standingKinds[facts.why];
  const { language } = application;
  const t = standingTexts.of(language);
  const words = registrationWords.of(language);
  const { about } = eventHead(event, language);
  const { subject, title } = kind.headline(facts);
  const outcome = outcomeOf(readers.people.map((person) => person.state));
  const contact = words.sama([application.officeName, application.contactName].filter(Boolean).join(' '));
  return renderLetter({
    language,
    workspace,
    subject,
    addressee: readers.contact ? contact : readers.people.map(({ name }) => words.sama(name)).join(words.and),
    title,
    about,
    tone: kind.good(outcome) ? 'ok' : 'warn',
    blocks: kind.whole?.(facts) ?? standing(facts, outcome),
    reason: readers.contact ? t.reason : t.reasonOwn(words.of(application.contactName)),
  });
}

function standing(facts: StandingFacts, outcome: Outcome): Block[] {
  const { event, application, readers, moves, coming } = facts;
  const { language } = application;
  const t = standingTexts.of(language);
  const words = registrationWords.of(language);
  const live = readers.people.filter((person) => person.live);
  // The new place stands beside the old one already.
  const placeMoved = moves?.some(({ what }) => what === 'place');
  const joins = modesOfSeats(event, live, false).has('online');
  return [
    ...standingKinds[facts.why].lead(facts),
    letter.facts([
      ...(moves ? movedFacts(moves, language) : []),
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

/** To my page: of the whole application for who applied, of one's own registration for others, each by an own link. */
function wayBack({ application, readers, myLink, linkOf }: StandingFacts): Block[] {
  const t = standingTexts.of(application.language);
  if (readers.contact || readers.people.length === 1) {
    const link = readers.contact ? myLink : linkOf(readers.people[0]!);
    return [letter.button(t.button, link), letter.small({ text: t.private, soft: true })];
  }
  return [
    letter.list(
      readers.people.map((person) => ({
        what: { text: t.buttonOf(calledAs(person, application.language)), href: linkOf(person) },
      })),
    ),
    letter.small({ text: t.each, soft: true }),
  ];
}
