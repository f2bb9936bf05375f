import type { EventContact, EventView, PoolView } from './event-view.js';

/** As much of an event, or of a plan for one, as its publication depends on. */
export interface Publishable {
  title: string;
  contact: EventContact;
  sessions: readonly { pools: readonly Pick<PoolView, 'mode' | 'venue'>[] }[];
}

/** What a public page needs so that somebody can come. A join link may follow: it stands on no public page. */
export type Missing = 'title' | 'session' | 'pool' | 'venue' | 'contact-name' | 'contact-way';

/** Somebody joins online, and there is no link for it yet: it may be entered until the day. */
export const lacksLink = (event: Pick<EventView, 'joinUrl'> & Pick<Publishable, 'sessions'>): boolean =>
  !event.joinUrl && event.sessions.some(({ pools }) => pools.some(({ mode }) => mode === 'online'));

/** What is not there yet, in the order of the form; empty: it may be published. */
export function missingForPublication(event: Publishable): Missing[] {
  const pools = event.sessions.flatMap((session) => session.pools);
  const { contact } = event;
  const lacks: Record<Missing, boolean> = {
    title: !event.title,
    session: event.sessions.length === 0,
    pool: event.sessions.some((session) => session.pools.length === 0),
    venue: pools.some(({ mode, venue }) => mode !== 'online' && !venue),
    'contact-name': !contact.name,
    'contact-way': !contact.phone && !contact.fax && !contact.email,
  };
  return (Object.keys(lacks) as Missing[]).filter((what) => lacks[what]);
}
