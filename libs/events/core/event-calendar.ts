import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { fingerprint, type WorkspaceView } from '#platform';
import { type Language, plainText } from '#ui/i18n';
import { ownTexts, placeLine, seriesLine, sessionTitle } from './event-facts.js';
import type { EventView, SessionView } from './event-view.js';

/** As much of the request as a calendar depends on. */
export interface CalendarReader {
  language: Language;
  /** where the site is, without a slash at its end; also names our ids */
  baseUrl: string;
  now: Date;
  workspace: Pick<WorkspaceView, 'slug' | 'name' | 'replyTo'>;
  /** where answers go to hosts that name no address of their own */
  mailFrom: string;
}

export const calendarType = 'text/calendar; charset=utf-8';

/** One event: a calendar program puts each session in, or takes it out again where the event is cancelled. */
export function eventCalendar(event: EventView, reader: CalendarReader): string {
  const method = event.state === 'cancelled' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  return calendar([event], reader).method(method).toString();
}

/** What a calendar program may subscribe to: everything the host has published. */
export const hostCalendar = (events: readonly EventView[], reader: CalendarReader): string =>
  calendar(events, reader).method(ICalCalendarMethod.PUBLISH).ttl(3600).toString();

/** Another one means that something in it has changed; when it was made does not count. */
export const calendarVersion = (text: string): string => fingerprint(text.replace(/^DTSTAMP:.*$/gm, ''));

function calendar(events: readonly EventView[], reader: CalendarReader): ICalCalendar {
  const made = ical({
    name: reader.workspace.name,
    prodId: { company: 'Tsudoi', product: 'Tsudoi', language: reader.language === 'en' ? 'EN' : 'JA' },
  });
  for (const event of events) for (const session of event.sessions) made.createEvent(entryOf(event, session, reader));
  return made;
}

function entryOf(event: EventView, session: SessionView, reader: CalendarReader) {
  const { language, baseUrl, workspace, now } = reader;
  const { title, summary } = ownTexts(event, language);
  const own = sessionTitle(event, session, language);
  const places = [...new Set(session.pools.map((pool) => placeLine(pool, language)))];
  const about = [seriesLine(event, language), summary, event.cancelReason].filter((line): line is string =>
    Boolean(line),
  );
  return {
    id: `${session.id}@${new URL(baseUrl).hostname}`,
    sequence: event.revision + (event.state === 'cancelled' ? 1 : 0),
    // In UTC: every calendar program shows it in its reader's own zone.
    start: session.startsAt,
    end: session.endsAt,
    stamp: now,
    summary: plainText([title, own].filter(Boolean).join(' ')),
    location: plainText(places.join('、')) || null,
    description: about.length > 0 ? plainText(about.join('\n')) : null,
    url: `${baseUrl}/w/${workspace.slug}/events/${event.id}`,
    organizer: { name: nameInParameter(workspace.name), email: workspace.replyTo ?? reader.mailFrom },
    status: event.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

/** RFC 5545 gives a parameter no way to write these. */
const nameInParameter = (name: string): string =>
  plainText(name)
    .replace(/["\\\s]+/g, ' ')
    .trim();
