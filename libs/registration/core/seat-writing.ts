import { rows, type Tx } from '#platform';
import { type SeatState, mustBecome } from './registration.rules.js';
import type { SeatActor } from './seat-change.entity.js';
import type { GivenSeat } from './seating.rules.js';

/** Who changes seats, why and when. */
export interface ChangedBy {
  actor: SeatActor;
  /** of the member of staff */
  account: string | null;
  reason: string | null;
  at: Date;
}

export const byApplicant = (at: Date): ChangedBy => ({ actor: 'applicant', account: null, reason: null, at });
export const byLine = (at: Date): ChangedBy => ({ actor: 'line', account: null, reason: null, at });
export const byStaff = (account: string, reason: string, at: Date): ChangedBy => ({
  actor: 'staff',
  account,
  reason: reason || null,
  at,
});

/** Notes what `changed` (workspace_id, id, from_state, to_state, from_pool, to_pool) returns, in the statement that changes it. */
export const noteChanges = (by: { actor: string; account: string; reason: string; at: string }): string =>
  `insert into seat_change (id, workspace_id, seat_id, from_state, to_state, from_pool, to_pool, actor, by_account, reason, at)
   select uuidv7(), workspace_id, id, from_state, to_state, from_pool, to_pool, ${by.actor}, ${by.account}, ${by.reason}, ${by.at} from changed`;

const changed = `returning new.workspace_id, new.id, old.state as from_state, new.state as to_state, old.pool_id as from_pool, new.pool_id as to_pool`;

/** A seat as it was read under the lock of its pool, and what it is to become where it is. */
export interface SeatBecoming {
  id: string;
  from: SeatState;
  to: SeatState;
  /** only where that changes, too */
  overbooked?: boolean;
  /** the place in line that was drawn now */
  position?: number | null;
  /** of an offer: held until here */
  until?: Date | null;
}

/** Changes seats that stay where they are, and notes it. The pools must be locked. @throws where one may not become that */
export async function changeSeats(tx: Tx, seats: readonly SeatBecoming[], by: ChangedBy): Promise<void> {
  if (seats.length === 0) return;
  for (const { from, to } of seats) mustBecome(from, to);
  const noted = await rows(
    tx,
    `with changed as (
       update seat set state = w.state, overbooked = coalesce(w.overbooked, seat.overbooked), decided_by = $6,
         reason = coalesce($7, seat.reason), changed_at = $8, position = coalesce(w.position, seat.position), offered_until = w.until
       from unnest($1::uuid[], $2::text[], $3::text[], $4::bool[], $9::int[], $10::timestamptz[])
         as w (id, was, state, overbooked, position, until)
       where seat.id = w.id and seat.state = w.was
       ${changed}
     ) ${noteChanges({ actor: '$5', account: '$6', reason: '$7', at: '$8' })} returning 1`,
    [
      seats.map(({ id }) => id),
      seats.map(({ from }) => from),
      seats.map(({ to }) => to),
      seats.map(({ overbooked }) => overbooked ?? null),
      by.actor,
      by.account,
      by.reason,
      by.at,
      seats.map(({ position }) => position ?? null),
      seats.map(({ until }) => until ?? null),
    ],
  );
  if (noted.length !== seats.length) throw new Error('a seat was not as it had been read under the lock');
}

/**
 * Seats of one registration as decided, noted: those it has are changed, those it lacks are added. The pools must be locked.
 * @param before its seats as they were read under the lock
 * @throws where one may not become that
 */
export async function writeSeats(
  tx: Tx,
  registrationId: string,
  before: readonly { sessionId: string; state: SeatState }[],
  seats: readonly GivenSeat[],
  by: ChangedBy,
): Promise<void> {
  for (const seat of seats) {
    mustBecome(before.find(({ sessionId }) => sessionId === seat.sessionId)?.state ?? null, seat.state);
  }
  await rows(
    tx,
    `with changed as (
       insert into seat (id, workspace_id, registration_id, session_id, pool_id, state, position, overbooked, changed_at)
       select uuidv7(), r.workspace_id, r.id, s.session, s.pool, s.state, s.position, false, $9
       from registration r, unnest($2::uuid[], $3::uuid[], $4::text[], $5::int[]) as s (session, pool, state, position)
       where r.id = $1
       on conflict (registration_id, session_id) do update
         set pool_id = excluded.pool_id, state = excluded.state, position = excluded.position, overbooked = false,
             offered_until = null, reason = null, decided_by = null, changed_at = excluded.changed_at
       ${changed}
     ) ${noteChanges({ actor: '$6', account: '$7', reason: '$8', at: '$9' })}`,
    [
      registrationId,
      seats.map((seat) => seat.sessionId),
      seats.map((seat) => seat.poolId),
      seats.map((seat) => seat.state),
      seats.map((seat) => seat.position),
      by.actor,
      by.account,
      by.reason,
      by.at,
    ],
  );
}
