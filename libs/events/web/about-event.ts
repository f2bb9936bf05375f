import type { Visit } from '#platform';
import { type Language, plainText } from '#ui/i18n';
import { type PageAbout } from '#ui';
import { eventSpan, ownTexts, placeLine } from '../core/event-facts.js';
import { endOf, startOf } from '../core/event.rules.js';
import type { EventView, PoolView } from '../core/event-view.js';
import { isoIn } from '../core/zoned-time.js';
import { eventPageTexts } from './event-page.texts.js';

/** What the link says wherever it is shared: when, where, what; and the same as data. */
export function aboutEvent(event: EventView, { language, baseUrl, workspace }: Visit): PageAbout {
  const own = ownTexts(event, language);
  const cancelled = event.state === 'cancelled' ? eventPageTexts.of(language).cancelled : null;
  const address = `${baseUrl}/w/${workspace.slug}/events/${event.id}`;
  const facts = [cancelled, eventSpan(event, language), placesOf(event, language).join('、'), own.summary];
  return {
    address,
    description: plainText(facts.filter(Boolean).join(' ')),
    data: {
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: plainText(own.title),
      description: plainText(own.summary) || undefined,
      url: address,
      startDate: dateIn(startOf(event), event.zone),
      endDate: dateIn(endOf(event), event.zone),
      eventStatus: `https://schema.org/${cancelled ? 'EventCancelled' : 'EventScheduled'}`,
      eventAttendanceMode: `https://schema.org/${attendanceOf(event)}`,
      location: poolsOf(event).map((pool) => locationOf(pool, address)),
      organizer: {
        '@type': 'Organization',
        name: plainText(workspace.name),
        url: `${baseUrl}/w/${workspace.slug}`,
      },
      isAccessibleForFree: event.sessions.every(({ requirement, fee }) => requirement === 'optional' || fee === 0),
    },
  };
}

/** Each place, and the way online, once. */
const poolsOf = (event: EventView): PoolView[] => [
  ...new Map(event.sessions.flatMap(({ pools }) => pools.map((pool) => [`${pool.mode} ${pool.venue}`, pool]))).values(),
];

const placesOf = (event: EventView, language: Language): string[] =>
  poolsOf(event).map((pool) => placeLine(pool, language));

const locationOf = ({ mode, venue }: PoolView, address: string): object =>
  mode === 'online'
    ? { '@type': 'VirtualLocation', url: address }
    : { '@type': 'Place', name: plainText(venue), address: plainText(venue) };

function attendanceOf(event: EventView): string {
  const ways = new Set(poolsOf(event).map(({ mode }) => mode === 'online'));
  if (ways.size === 2) return 'MixedEventAttendanceMode';
  return ways.has(true) ? 'OnlineEventAttendanceMode' : 'OfflineEventAttendanceMode';
}

const dateIn = (moment: Date | null, zone: string): string | undefined => (moment ? isoIn(moment, zone) : undefined);
