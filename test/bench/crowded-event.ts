import { seatCrowd } from '../support/crowd.js';
import { type Ground, slug } from './ground.js';
import { seedEvents } from './seed.js';

/** A published event with so many registrations, some waiting, some cancelled, two thirds of the seated marked. */
export interface Crowded {
  event: string;
  session: string;
  registrations: number;
}

export async function crowdedEvent(ground: Ground, registrations: number): Promise<Crowded> {
  const [seeded] = await seedEvents(ground, 1, null);
  const { id: event, pool } = seeded!;
  const [row] = await ground.sql<{ id: string }>('select id from session where event_id = $1', [event]);
  const crowd = { workspace: ground.workspace, event, session: row!.id, pool, count: registrations };
  await seatCrowd((text, values) => ground.sql(text, values), crowd);
  for (const table of ['person', 'office', 'application', 'registration', 'seat', 'attendance_fact'])
    await ground.asSuperuser(`vacuum analyze ${table}`);
  return { event, session: row!.id, registrations };
}

export const listPath = ({ event }: Crowded, rest: string): string => `/w/${slug}/staff/events/${event}/${rest}`;

/** Names in the order of the page: at the desk in paragraphs, elsewhere at the head of each row. */
export function namesOnPage(html: string): string[] {
  const at = html.includes('id="arrivals"') ? /<p class="name">(.*?)<\/p>/g : /<th scope="row"[^>]*>(.*?)<small>/g;
  return [...html.matchAll(at)].map(([, name]) => name!.replace(/<[^>]+>/g, ''));
}
