import { formatDay, formatSpan, isoDay, type Language, plainText } from '#platform/ui';
import { endOf, startOf } from './event.rules.js';
import type { EventView, PoolView, SessionView } from './event-view.js';
import { eventWords } from './event-words.js';

/** A term and its lines, for `<Facts>` and for `letter.facts`. Lines may hold readings. */
export interface EventFact {
  term: string;
  lines: string[];
}

/** What a reader of this language gets: an organiser's own text in it where there is one, otherwise the Japanese. */
export interface OwnTexts {
  title: string;
  summary: string;
  description: string;
  /** languages of the three, for `lang` where they differ from the page's */
  languages: { title: Language; summary: Language; description: Language };
}

export function ownTexts(event: EventView, language: Language): OwnTexts {
  const written = language === 'ja' ? {} : (event.texts[language] ?? {});
  const languageOf = (text: string | undefined): Language => (text ? language : 'ja');
  return {
    title: written.title || event.title,
    summary: written.summary || event.summary,
    description: written.description || event.description,
    languages: {
      title: languageOf(written.title),
      summary: languageOf(written.summary),
      description: languageOf(written.description),
    },
  };
}

/** What organisers write in one language only: its readings, `{漢字|かんじ}`, are for those who read やさしい日本語. */
export const ownText = (text: string, language: Language): string => (language === 'ja-easy' ? text : plainText(text));

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
  const optional = session.requirement === 'optional' ? t.optional : '';
  return [sessionTitle(event, session, language), span, optional].filter(Boolean).join(' ');
}

/**
 * When it is, in one line: 2026年12月11日(金) 13:00〜16:30 for one session; for several the first day, the last and how
 * many: 2026年12月1日(火)〜12月9日(水) 5枠. Null where no date is set yet.
 */
export function eventSpan(event: EventView, language: Language): string | null {
  const [start, end] = [startOf(event), endOf(event)];
  if (!start || !end) return null;
  if (event.sessions.length === 1) return formatSpan(start, end, event.zone, language);
  const day = formatDay(start, event.zone, language);
  if (isoDay(start, event.zone) === isoDay(end, event.zone)) return formatSpan(start, end, event.zone, language);
  const sameYear = isoDay(start, event.zone).slice(0, 4) === isoDay(end, event.zone).slice(0, 4);
  const till = language === 'en' ? ' – ' : '〜';
  return `${day}${till}${formatDay(end, event.zone, language, { year: !sameYear })} ${eventWords.of(language).slots(event.sessions.length)}`;
}

/** 会場・オンライン: the ways of taking part, each once. */
export function modesOf(event: EventView, language: Language): string {
  const t = eventWords.of(language);
  return [...new Set(event.sessions.flatMap(({ pools }) => pools.map(({ mode }) => t.mode[mode])))].join(t.and);
}

/** 会場 瑞ノ浜市民プラザ 3階 大会議室 */
export const placeLine = (pool: Pick<PoolView, 'mode' | 'venue'>, language: Language): string =>
  [eventWords.of(language).mode[pool.mode], ownText(pool.venue, language)].filter(Boolean).join(' ');

/** いつ どこで 対象 参加費 お問い合わせ: what pages and mails say about an event, without its join link. */
export function eventFacts(event: EventView, language: Language): EventFact[] {
  const t = eventWords.of(language);
  const facts = [
    { term: t.when, lines: event.sessions.map((session) => sessionLine(event, session, language)) },
    {
      term: t.where,
      lines: [...new Set(event.sessions.flatMap(({ pools }) => pools.map((pool) => placeLine(pool, language))))],
    },
    { term: t.who, lines: event.forWhom ? [ownText(event.forWhom, language)] : [] },
    { term: t.price, lines: priceLines(event, language) },
    { term: t.contact, lines: contactLines(event, language) },
  ];
  return facts.filter(({ lines }) => lines.length > 0);
}

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
