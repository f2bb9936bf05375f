import type { EventView, PoolView, SessionView } from './event-view.js';

/** What the public is told about the places of one way to take part. */
export interface OfferedPlace {
  /** the optional session it belongs to; null: what everybody joins */
  session: SessionView | null;
  pool: Pick<PoolView, 'id' | 'mode' | 'venue'>;
  left: number;
  waiting: number;
}

/**
 * Places that are limited. Whoever comes joins every required session, so a place that several of them offer has as many
 * places left as the fullest day; optional sessions stand for themselves.
 */
export function offeredPlaces(event: Pick<EventView, 'sessions'>): OfferedPlace[] {
  const offered = new Map<string, OfferedPlace>();
  for (const session of event.sessions) {
    for (const pool of session.pools) {
      if (pool.capacity === null) continue;
      const own = session.requirement === 'optional' ? session : null;
      const key = `${own?.id ?? ''} ${pool.mode} ${pool.venue}`;
      const known = offered.get(key);
      const left = Math.max(0, pool.capacity - pool.taken);
      offered.set(key, {
        session: own,
        pool: known?.pool ?? pool,
        left: Math.min(left, known?.left ?? left),
        waiting: Math.max(pool.waiting, known?.waiting ?? 0),
      });
    }
  }
  return [...offered.values()];
}
