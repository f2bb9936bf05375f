import { rows, type Tx } from '#platform';
import type { EventView } from './event-view.js';

/** First days of the last events of the series, rising; of the event alone where it stands in none: 2026-11-11. */
export async function lastDays(tx: Tx, event: Pick<EventView, 'id' | 'series'>): Promise<string[]> {
  const found = await rows<{ day: string }>(
    tx,
    `select to_char(t.at at time zone e.zone, 'YYYY-MM-DD') as day
     from event e cross join lateral (select min(starts_at) as at from session where event_id = e.id) t
     where (e.id = $1 or e.series_id = $2 and e.state in ('draft', 'published')) and t.at is not null
     order by t.at desc limit 6`,
    [event.id, event.series?.id ?? null],
  );
  return found.map(({ day }) => day).reverse();
}
