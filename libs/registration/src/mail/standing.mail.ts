import { eventFacts, type EventView, ownTexts, seriesLine } from '#events';
import { type Letter, letter, renderLetter } from '#messaging';
import type { WorkspaceView } from '#platform';
import type { ApplicationView } from '../application.queries.js';
import type { ComingMail } from '../coming-mails.js';
import { isOnlineOnly, modesOfSeats, personLine } from '../person-lines.js';
import { outcomeOf } from '../registration.rules.js';
import { registrationWords } from '../registration-words.js';
import type { StandingMail } from './planned-mails.js';
import { standingTexts } from './standing.texts.js';

export interface StandingFacts {
  why: StandingMail;
  workspace: WorkspaceView;
  event: EventView;
  application: ApplicationView;
  /** absolute addresses */
  myLink: string;
  calendarLink: string;
  /** what the confirmed will get */
  coming: readonly ComingMail[];
}

/** Every mail about an application: what happened, how everybody on it stands, and the way to my page. */
export function standingMail({
  why,
  workspace,
  event,
  application,
  myLink,
  calendarLink,
  coming,
}: StandingFacts): Letter {
  const { language } = application;
  const t = standingTexts.of(language);
  const words = registrationWords.of(language);
  const name = ownTexts(event, language).title;
  const people = application.people.filter((person) => person.live);
  const count = words.number(people.length);
  const outcome = outcomeOf(application.people.map((person) => person.state));
  const said = why === 'received' ? outcome : why === 'called-off' ? 'calledOff' : why;
  const over = why === 'called-off';
  const lead =
    said === 'confirmed'
      ? t.lead.confirmed(count)
      : said === 'calledOff'
        ? t.lead.calledOff(event.cancelReason)
        : t.lead[said];
  const series = seriesLine(event, language);
  return renderLetter({
    language,
    workspace,
    subject: t.subject[said](name, count),
    addressee: words.sama([application.officeName, application.contactName].filter(Boolean).join(' ')),
    title: t.title[said],
    tone: said === 'confirmed' || said === 'promoted' ? 'ok' : 'warn',
    blocks: [
      letter.paragraph(lead),
      letter.facts([
        { term: t.event, lines: [{ text: name, strong: true }, ...(series ? [series] : [])] },
        ...eventFacts(event, language).map(({ term, lines }, n) => ({
          term,
          lines: n === 0 ? [...lines, t.zone(event.zone)] : lines,
        })),
        ...(over
          ? []
          : [{ term: words.people, lines: application.people.map((person) => personLine(event, person, language)) }]),
        ...(over || people.length === 0
          ? []
          : [
              {
                term: t.code,
                lines: [
                  { text: application.code, strong: true },
                  { text: isOnlineOnly(event, people) ? t.codeHintOnline : t.codeHint, soft: true },
                ],
              },
            ]),
        ...(modesOfSeats(event, people, false).has('online') ? [{ term: t.join, lines: [t.joinLater] }] : []),
      ]),
      ...(over ? [] : [letter.button(t.button, myLink), letter.small({ text: t.private, soft: true })]),
      ...(outcome === 'cancelled' || over ? [] : [letter.small({ text: t.calendar, href: calendarLink })]),
      ...(over || coming.length === 0 || (outcome !== 'confirmed' && outcome !== 'mixed')
        ? []
        : [letter.heading(t.mails), letter.list(coming)]),
    ],
    reason: t.reason,
  });
}
