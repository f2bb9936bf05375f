import { type EventView, type Mode, placeLine, placeLines, sessionTitle } from '#events';
import type { Language } from '#ui/i18n';
import type { PersonView, SeatView } from './application.queries.js';
import { isLive } from './registration.rules.js';
import { registrationWords } from './registration-words.js';

/** Where somebody sits, or at which place in line they stand, for one session; as pages and mails say it. */
export interface SessionStanding {
  title: string;
  /** 会場 市民プラザ · なし */
  place: string;
  seat: SeatView | null;
}

export function standingsOf(
  event: EventView,
  person: Pick<PersonView, 'live' | 'seats'>,
  language: Language,
): SessionStanding[] {
  const words = registrationWords.of(language);
  return event.sessions.map((session) => {
    const seat =
      person.seats.find((one) => one.sessionId === session.id && (isLive(one.state) || !person.live)) ?? null;
    const pool = seat && session.pools.find((one) => one.id === seat.poolId);
    return {
      title: sessionTitle(event, session, language),
      place: pool ? placeLine(pool, language) : words.none,
      seat,
    };
  });
}

/** Every way in which somebody of an application takes part, or with `waiting` hopes to. */
export function modesOfSeats(event: EventView, people: readonly PersonView[], waiting: boolean): Set<Mode> {
  const pools = new Map(event.sessions.flatMap((session) => session.pools.map((pool) => [pool.id, pool.mode])));
  const seats = people.filter(({ live }) => live).flatMap(({ seats }) => seats);
  const counted = seats.filter(({ state }) => state === 'confirmed' || (waiting && isLive(state)));
  return new Set(counted.map(({ poolId }) => pools.get(poolId)!));
}

/** Somebody of them has a seat at a place with a reception; whoever waits or joins online is not asked for a number there. */
export function comesToReception(event: EventView, people: readonly PersonView[]): boolean {
  return [...modesOfSeats(event, people, false)].some((mode) => mode !== 'online');
}

/** Where those of them take part, or hope to; every place of the event where none of them does. */
export function placesOf(event: EventView, people: readonly PersonView[], language: Language): string[] {
  const seats = people.flatMap((person) => person.seats.filter(({ state }) => isLive(state)));
  const taken = new Set(seats.map(({ poolId }) => poolId));
  return placeLines(event, language, ({ id }) => taken.has(id));
}

/** 確定 · キャンセル待ち 3番目 */
export function seatWords(seat: Pick<SeatView, 'state' | 'rank'>, language: Language): string {
  const words = registrationWords.of(language);
  return seat.rank === null ? words.state[seat.state] : `${words.state[seat.state]} ${words.rank(seat.rank)}`;
}

/** 灰谷 悠様 · 12人(人数のみ), where an office said how many come; with `companions` 灰谷 悠様(付き添い 1人) */
export function calledAs(
  { personId, name, headcount, companions }: Pick<PersonView, 'personId' | 'name' | 'headcount' | 'companions'>,
  language: Language,
  how: 'san' | 'of' = 'of',
): string {
  const words = registrationWords.of(language);
  if (personId === null) return words.heads(headcount);
  return companions > 0 ? `${words[how](name)} (${words.companions(companions)})` : words[how](name);
}

/** How many come, with everybody who is told by number. */
export const headsOf = (people: readonly Pick<PersonView, 'headcount'>[]): number =>
  people.reduce((sum, { headcount }) => sum + headcount, 0);

/** 灰谷 悠様: 本会 会場 確定、交流会 キャンセル待ち 3番目 */
export function personLine(event: EventView, person: PersonView, language: Language): string {
  const words = registrationWords.of(language);
  const and = language === 'en' ? '; ' : '、';
  if (!person.live) return `${calledAs(person, language)}: ${words.state[person.state]}`;
  const parts = standingsOf(event, person, language)
    .filter(({ seat }) => seat)
    .map(({ title, place, seat }) => [title, place, seatWords(seat!, language)].filter(Boolean).join(' '));
  return `${calledAs(person, language)}: ${parts.join(and)}`;
}
