import type { TypedOf } from '#ui/forms';
import type { SessionForm } from './event.form.js';

/** Places among a session's pools; -1: it has none of the kind. */
export interface PoolsInSight {
  /** its venue and its places are in sight: the first to which somebody comes, else the first at all */
  main: number;
  /** its places stand with the link to join, where they are not in sight */
  online: number;
}

export function poolsInSight(session: TypedOf<typeof SessionForm> | undefined): PoolsInSight {
  const modes = session?.pools.map(({ mode }) => mode) ?? [];
  const visited = modes.findIndex((mode) => mode !== 'online');
  const online = modes.indexOf('online');
  return visited < 0 ? { main: online, online: -1 } : { main: visited, online };
}
