import { formatDay, formatSpan, formatTime, isoDay, type Language, plainText } from '#ui/i18n';
import { endOf, startOf } from './event.rules.js';
import type { EventView, PoolView, SessionView } from './event-view.js';
import { eventWords } from './event-words.js';
import { eachOwnText, type OwnText } from './own-texts.rules.js';

/** A term and its lines, for `<Facts>` and for `letter.facts`. Lines may hold readings. */
export interface EventFact {
  term: string;
  lines: string[];
}

/** What a reader of this language gets: an organiser's own text in it where there is one, otherwise the Japanese. */
export interface OwnTexts extends Record<OwnText, string> {
  /** of each, for `lang` where it differs from the page's */
  languages: Record<OwnText, Language>;
}

export function ownTexts(event: EventView, language: Language): OwnTexts {
  const written = language === 'ja' ? {} : (event.texts[language] ?? {});
  return {
    ...eachOwnText((name) => written[name] || event[name]),
    languages: eachOwnText((name) => (written[name] ? language : 'ja')),
  };
}

/** What organisers write in one language only: its readings, `{漢字|かんじ}`, are for those who read やさしい日本語. */
export const ownText = (text: string, language: Language): string => (language === 'ja-easy' ? text : plainText(text));

/** Series and title as they were typed: what pages show of an event with readings in plain Japanese, too. */
export const namesOf = (event: Pick<EventView, 'series' | 'title'>): string =>
  `${event.series?.name ?? ''} ${event.title}`;

/** はたらく支援セミナー 第12回 · null where it stands alone */
export const seriesLine = (event: Pick<EventView, 'series' | 'number'>, language: Language): string | null =>
  numberedSeries(event.series?.name ?? null, event.number, language);

export function numberedSeries(series: string | null, number: number | null, language: Language): string | null {
  return series === null || number === null ? series : eventWords.of(language).numbered(series, number);
}

/** The session's own title, or its place in the programme where it has none and there are several. */
export function sessionTitle(event: EventView, session: SessionView, language: Language): string {
  if (session.title) return ownText(session.title, language);
  return event.sessions.length > 1 ? eventWords.of(language).session(event.sessions.indexOf(session) + 1) : '';
}

/** 2026年12月11日(金) 13:00〜16:30, with the session's title before it where there are several. */
export function sessionLine(event: EventView, session: SessionView, language: Language): string {
  const t = eventWords.of(language);
  const span = formatSpan(session.startsAt, session.endsAt, event.zone, language);
  return [sessionTitle(event, session, language), span, t.requirement[session.requirement]].filter(Boolean).join(' ');
}

/**
 * When it is, in one line: 2026年12月11日(金) 13:00〜16:30 on one day, and what is beside it for those who like,
 * 、交流会 18:00〜20:00; for several the first day, the last and how many: 2026年12月1日(火)〜12月9日(水) 5枠. Null where no
 * date is set yet.
 */
export function eventSpan(event: EventView, language: Language): string | null {
  const { sessions, zone } = event;
  const [start, end] = [startOf(event), endOf(event)];
  if (!start || !end) return null;
  const t = eventWords.of(language);
  if (isoDay(start, zone) !== isoDay(end, zone)) {
    const sameYear = isoDay(start, zone).slice(0, 4) === isoDay(end, zone).slice(0, 4);
    const till = language === 'en' ? ' – ' : '〜';
    return `${formatDay(start, zone, language)}${till}${formatDay(end, zone, language, { year: !sameYear })} ${t.slots(sessions.length)}`;
  }
  const [forAll, forSome] = [mainSessions(event), besideMain(event)];
  if (forSome.length > mostBeside) return `${formatSpan(start, end, zone, language)} ${t.slots(sessions.length)}`;
  const main = { sessions: forAll };
  return [
    formatSpan(startOf(main)!, endOf(main)!, zone, language),
    ...forSome.map((session) => {
      const times = t.span(formatTime(session.startsAt, zone), formatTime(session.endsAt, zone));
      return `${sessionTitle(event, session, language)} ${times}`;
    }),
  ].join(t.comma);
}

/** Sessions beside the main part that still fit into its line. */
const mostBeside = 2;

/** What everybody comes to; where all is by choice, everything. */
function mainSessions({ sessions }: EventView): readonly SessionView[] {
  const required = sessions.filter(({ requirement }) => requirement === 'required');
  return required.length > 0 ? required : sessions;
}

/** What stands beside the main part for those who like: the party in the evening. */
function besideMain(event: EventView): readonly SessionView[] {
  const main = new Set(mainSessions(event));
  return event.sessions.filter((session) => !main.has(session));
}

/** 会場・オンライン: the ways of taking part, each once. */
export function modesOf(event: EventView, language: Language): string {
  const t = eventWords.of(language);
  return [...new Set(event.sessions.flatMap(({ pools }) => pools.map(({ mode }) => t.mode[mode])))].join(t.and);
}

/** 会場 瑞ノ浜市民プラザ 3階 大会議室 */
export const placeLine = (pool: Pick<PoolView, 'mode' | 'venue'>, language: Language): string =>
  [eventWords.of(language).mode[pool.mode], ownText(pool.venue, language)].filter(Boolean).join(' ');

/** Each place once; one where only those go who like is said with its session: 交流会 会場 喫茶室. */
export function placeLines(
  event: EventView,
  language: Language,
  counts: (pool: PoolView) => boolean = () => true,
): string[] {
  const placesOf = (sessions: readonly SessionView[]) =>
    new Set(sessions.flatMap(({ pools }) => pools.filter(counts).map((pool) => placeLine(pool, language))));
  const main = placesOf(mainSessions(event));
  const others = besideMain(event).flatMap((session) =>
    [...placesOf([session])]
      .filter((place) => !main.has(place))
      .map((place) => `${sessionTitle(event, session, language)} ${place}`),
  );
  return [...main, ...others];
}

/** いつ どこで 対象 参加費 持ち物 駐車場 お問い合わせ: what pages and mails say about an event, without its join link. */
export function eventFacts(event: EventView, language: Language): EventFact[] {
  const t = eventWords.of(language);
  const facts = [
    { term: t.when, lines: event.sessions.map((session) => sessionLine(event, session, language)) },
    { term: t.where, lines: placeLines(event, language) },
    { term: t.who, lines: event.forWhom ? [ownText(event.forWhom, language)] : [] },
    { term: t.price, lines: priceLines(event, language) },
    { term: t.whatToBring, lines: ownLines(event, 'whatToBring', language) },
    { term: t.parking, lines: ownLines(event, 'parking', language) },
    { term: t.contact, lines: contactLines(event, language) },
  ];
  return facts.filter(({ lines }) => lines.length > 0);
}

const ownLines = (event: EventView, name: OwnText, language: Language): string[] =>
  ownText(ownTexts(event, language)[name], language)
    .split('\n')
    .filter((line) => line.trim() !== '');

/** 無料, or each fee beside the session it is asked for; where something is free beside it, what. */
export function priceLines(event: EventView, language: Language): string[] {
  const t = eventWords.of(language);
  const asked = event.sessions.filter(({ fee }) => fee > 0);
  if (asked.length === 0) return [t.free];
  const free = event.sessions.filter(({ requirement, fee }) => requirement === 'required' && fee === 0);
  const fees = asked.map((session) =>
    t.feeOf(sessionTitle(event, session, language), yen(session.fee, language)).trim(),
  );
  const [only] = free;
  if (free.length === 1 && only!.title) return [t.freeOf(sessionTitle(event, only!, language)), ...fees];
  return free.length > 0 ? [...fees, t.freeRest] : fees;
}

/** 4,550円 */
export const yen = (amount: number, language: Language): string =>
  eventWords.of(language).yen(amount.toLocaleString('en-US'));

function contactLines({ contact }: EventView, language: Language): string[] {
  const t = eventWords.of(language);
  return [
    contact.name,
    contact.phone && t.phone(contact.phone),
    contact.fax && t.fax(contact.fax),
    contact.email && t.email(contact.email),
  ].filter(Boolean);
}
