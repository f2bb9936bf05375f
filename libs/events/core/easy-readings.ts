import { kanjiWithoutReading } from '#ui/i18n';
import type { EventView } from './event-view.js';
import { eachOwnText, type OwnText, ownTextNames } from './own-texts.rules.js';

export const easyPlaces = [
  ...ownTextNames,
  ...(['forWhom', 'sessionTitle'] as const),
  ...(['venue', 'venueNote', 'programme', 'speakers'] as const),
] as const;

export interface Unread {
  where: (typeof easyPlaces)[number];
  /** each once */
  words: string[];
}

/** Kanji that the page in やさしい日本語 would show without a reading, by where they are typed. */
export function unreadInEasy(event: Pick<EventView, OwnText | 'forWhom' | 'texts' | 'sessions'>): Unread[] {
  const easy = event.texts['ja-easy'] ?? {};
  const pools = event.sessions.flatMap((session) => session.pools);
  const lines = event.sessions.flatMap(({ programme }) => programme);
  const texts: Record<Unread['where'], string[]> = {
    ...eachOwnText((name) => [easy[name] || event[name]]),
    forWhom: [event.forWhom],
    sessionTitle: event.sessions.map(({ title }) => title),
    venue: pools.map(({ venue }) => venue),
    venueNote: pools.map((pool) => pool.venueNote),
    programme: lines.flatMap(({ title, note }) => [title, note]),
    speakers: lines.flatMap(({ speakers }) => speakers.flatMap(({ name, affiliation }) => [name, affiliation])),
  };
  return easyPlaces.flatMap((where) => {
    const words = [...new Set(texts[where].flatMap(kanjiWithoutReading))];
    return words.length > 0 ? [{ where, words }] : [];
  });
}
