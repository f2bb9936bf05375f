import type { PoolView, SessionView } from '#events';
import type { ReceptionLine } from './reception-list.js';

/** Who is expected at one place of a session. */
export interface AtPlace {
  /** null: whose seat was cancelled after something was stated */
  pool: PoolView | null;
  lines: ReceptionLine[];
}

export const isOnline = ({ pool }: Pick<AtPlace, 'pool'>): boolean => pool?.mode === 'online';

/** Venues and satellites in the organiser's order, then seats that were cancelled, and those before their screens last; nobody: not there. */
export function byPlace({ pools }: SessionView, lines: readonly ReceptionLine[]): AtPlace[] {
  const at = (pool: PoolView | null): AtPlace => ({
    pool,
    lines: lines.filter(({ place }) => place.poolId === (pool?.id ?? null)),
  });
  const places = pools.map(at);
  return [...places.filter((place) => !isOnline(place)), at(null), ...places.filter(isOnline)].filter(
    ({ lines }) => lines.length > 0,
  );
}

/** Those who come to a door; all of a session that takes place on screens alone. */
export function inPerson(session: SessionView, lines: readonly ReceptionLine[]): ReceptionLine[] {
  const online = new Set(session.pools.filter(({ mode }) => mode === 'online').map(({ id }) => id));
  return online.size === session.pools.length
    ? [...lines]
    : lines.filter(({ place }) => place.poolId === null || !online.has(place.poolId));
}
