import type { EventView, PoolView, SessionView } from '#events';
import { NotFound } from '#platform';
import type { Admission, Role } from '#registration';

/** Somebody who stands at the desk without a seat. */
export interface WalkIn {
  idempotencyKey: string;
  sessionId: string;
  /** where they sit down */
  poolId: string;
  name: string;
  kana: string;
  officeName: string;
  role: Role;
  reason: string;
}

/** Sessions that everybody attends are taken with it: in the same room, else in the same way of taking part, else in the first. */
export function admissionOf(event: EventView, walkIn: WalkIn): Admission {
  const session = event.sessions.find(({ id }) => id === walkIn.sessionId);
  const pool = session?.pools.find(({ id }) => id === walkIn.poolId);
  if (!session || !pool) throw new NotFound();
  const choices = Object.fromEntries(
    event.sessions
      .filter(({ id, requirement }) => id === session.id || requirement === 'required')
      .map((one) => [one.id, one.id === session.id ? pool.id : (sameRoom(one, pool) ?? one.pools[0]!).id]),
  );
  return {
    idempotencyKey: walkIn.idempotencyKey,
    channel: 'staff',
    contactEmail: '',
    contactName: walkIn.name,
    contactPhone: '',
    officeName: walkIn.officeName,
    people: [{ name: walkIn.name, kana: walkIn.kana, role: walkIn.role, choices }],
    beyondCapacity: true,
    reason: walkIn.reason,
  };
}

const sameRoom = ({ pools }: SessionView, { mode, venue }: PoolView): PoolView | undefined =>
  pools.find((one) => one.mode === mode && one.venue === venue) ?? pools.find((one) => one.mode === mode);
