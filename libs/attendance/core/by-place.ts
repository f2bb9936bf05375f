import type { PoolView, SessionView } from '#events';
import type { ArrivalGroup } from './arrival-counts.queries.js';

/** Who is expected at one place of a session. */
export interface Place {
  /** null: whose seat was cancelled after something was stated */
  pool: PoolView | null;
  groups: ArrivalGroup[];
}

export const isOnline = ({ pool }: Pick<Place, 'pool'>): boolean => pool?.mode === 'online';

export const linesOf = (groups: readonly ArrivalGroup[]): number => groups.reduce((sum, { lines }) => sum + lines, 0);

export const headsOf = (groups: readonly ArrivalGroup[]): number => groups.reduce((sum, { heads }) => sum + heads, 0);

/** Venues and satellites in the organiser's order, then seats that were cancelled, and those before their screens last; nobody: not there. */
export function byPlace({ pools }: SessionView, groups: readonly ArrivalGroup[]): Place[] {
  const at = (pool: PoolView | null): Place => ({
    pool,
    groups: groups.filter(({ poolId }) => poolId === (pool?.id ?? null)),
  });
  const places = pools.map(at);
  return [...places.filter((place) => !isOnline(place)), at(null), ...places.filter(isOnline)].filter(
    (place) => place.groups.length > 0,
  );
}

/** Those who come to a door; all of a session that takes place on screens alone. */
export function inPerson({ pools }: SessionView, groups: readonly ArrivalGroup[]): ArrivalGroup[] {
  const online = new Set(pools.filter(({ mode }) => mode === 'online').map(({ id }) => id));
  return online.size === pools.length
    ? [...groups]
    : groups.filter(({ poolId }) => poolId === null || !online.has(poolId));
}
