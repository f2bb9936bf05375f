import { type EventView, placeLine, sessionTitle } from '#events';
import type { Visit } from '#platform';
import { catalogue } from '#ui/i18n';
import { registrationWords } from '../core/registration-words.js';
import type { SeatLine } from '../core/seat-history.queries.js';

/** The applicant, the line by itself, or a member of staff by name. */
export function whoDid({ language }: Visit, { actor, by }: SeatLine): string {
  const t = texts.of(language);
  return actor === 'staff' ? (by ?? t.staff) : t[actor];
}

/** 本会: キャンセル待ち → 確定 · 本会: 会場 市民プラザ → オンライン */
export function whatBecame(
  { language }: Visit,
  event: EventView,
  { sessionId, from, to, fromPool, toPool }: SeatLine,
): string {
  const words = registrationWords.of(language);
  const t = texts.of(language);
  const session = event.sessions.find(({ id }) => id === sessionId);
  const placeOf = (poolId: string | null) => {
    const pool = session?.pools.find(({ id }) => id === poolId);
    return pool ? placeLine(pool, language) : t.gone;
  };
  const became = [
    ...(from && fromPool !== toPool ? [[placeOf(fromPool), placeOf(toPool)].join(' → ')] : []),
    ...(from === to ? [] : [[...(from ? [words.state[from]] : []), words.state[to]].join(' → ')]),
  ].join(words.and);
  const title = session && event.sessions.length > 1 ? sessionTitle(event, session, language) : '';
  return title ? `${title}: ${became}` : became;
}

const texts = catalogue({
  ja: {
    gone: 'いまはない枠',
    applicant: '申し込んだ方',
    staff: '職員',
    line: '空いた席への自動の繰り上げ',
  },
  en: {
    gone: 'a pool that is no more',
    applicant: 'The applicant',
    staff: 'Staff',
    line: 'Moved up by itself into a free place',
  },
});
