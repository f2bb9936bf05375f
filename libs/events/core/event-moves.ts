import { rows, type Tx } from '#platform';
import { formatDay, formatSpan, formatTime, isoDay, type Language } from '#ui/i18n';
import { placeLine, sessionTitle } from './event-facts.js';
import type { EventView, Mode } from './event-view.js';
import { eventWords } from './event-words.js';

/** As much of an event as would send somebody to the wrong place, at the wrong time or to a dead link. Times are ISO. */
export interface EventAsTold {
  zone: string;
  joinUrl: string | null;
  sessions: { id: string; startsAt: string; endsAt: string; pools: { id: string; mode: Mode; venue: string }[] }[];
}

/** One thing that is no longer as it was told. */
export interface Move {
  what: 'day' | 'time' | 'place' | 'link';
  /** of the slot, where there are several */
  session: string;
  /** 2026年12月17日(木) 13:30〜16:30 → 2026年12月10日(木) 13:30〜16:30; of a link neither is shown */
  from: string;
  to: string;
  /** 12月17日 → 12月10日: for a subject */
  short: { from: string; to: string };
}

const asTold = ({ zone, joinUrl, sessions }: EventView): EventAsTold => ({
  zone,
  joinUrl,
  sessions: sessions.map(({ id, startsAt, endsAt, pools }) => ({
    id,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    pools: pools.map((pool) => ({ id: pool.id, mode: pool.mode, venue: pool.venue })),
  })),
});

/** Keeps what has been told so far, before a new revision takes its place. */
export const keepTold = (tx: Tx, event: EventView, now: Date): Promise<unknown> =>
  rows(
    tx,
    `insert into event_revision (event_id, revision, workspace_id, told, replaced_at) values ($1, $2, $3, $4, $5)`,
    [event.id, event.revision, event.workspaceId, JSON.stringify(asTold(event)), now],
  );

/** What was told under a revision; null where none was kept: it is the present one, or older than this record. */
export async function loadTold(tx: Tx, eventId: string, revision: number): Promise<EventAsTold | null> {
  const [found] = await rows<{ told: EventAsTold }>(
    tx,
    'select told from event_revision where event_id = $1 and revision = $2',
    [eventId, revision],
  );
  return found?.told ?? null;
}

/** What has changed since, in the order of the slots; slots and ways that are new tell nobody anything. */
export function movesSince(told: EventAsTold, event: EventView, language: Language): Move[] {
  const moves = event.sessions.flatMap((session): Move[] => {
    const was = told.sessions.find(({ id }) => id === session.id);
    if (!was) return [];
    const title = sessionTitle(event, session, language);
    const [start, end] = [new Date(was.startsAt), new Date(was.endsAt)];
    const still = start.getTime() === session.startsAt.getTime() && end.getTime() === session.endsAt.getTime();
    const times =
      still && told.zone === event.zone ? [] : [timeMove({ ...told, start, end }, event, session, language)];
    const places = session.pools.flatMap((pool): Move[] => {
      const old = was.pools.find(({ id }) => id === pool.id);
      if (!old || (old.mode === pool.mode && old.venue === pool.venue)) return [];
      const [from, to] = [placeLine(old, language), placeLine(pool, language)];
      const venues = old.mode === pool.mode && old.venue && pool.venue;
      return [{ what: 'place', session: title, from, to, short: venues ? { from: old.venue, to: pool.venue } : { from, to } }]; // prettier-ignore
    });
    return [...times, ...places].map((move) => ({ ...move, session: title }));
  });
  const link: Move[] = told.joinUrl === event.joinUrl ? [] : [{ what: 'link', session: '', from: '', to: '', short: { from: '', to: '' } }]; // prettier-ignore
  return [...moves, ...link];
}

function timeMove(
  was: { zone: string; start: Date; end: Date },
  event: EventView,
  session: { startsAt: Date; endsAt: Date },
  language: Language,
): Move {
  const spans = { from: formatSpan(was.start, was.end, was.zone, language), to: formatSpan(session.startsAt, session.endsAt, event.zone, language) }; // prettier-ignore
  const sameDay = isoDay(was.start, was.zone) === isoDay(session.startsAt, event.zone);
  const short = { year: false, weekday: false };
  if (!sameDay)
    return {
      what: 'day',
      session: '',
      ...spans,
      short: {
        from: formatDay(was.start, was.zone, language, short),
        to: formatDay(session.startsAt, event.zone, language, short),
      },
    };
  const { span } = eventWords.of(language);
  return {
    what: 'time',
    session: '',
    ...spans,
    short: {
      from: span(formatTime(was.start, was.zone), formatTime(was.end, was.zone)),
      to: span(formatTime(session.startsAt, event.zone), formatTime(session.endsAt, event.zone)),
    },
  };
}
