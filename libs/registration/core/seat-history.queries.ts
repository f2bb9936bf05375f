import { rows, type StaffNames, type Tx } from '#platform';
import type { SeatState } from './registration.rules.js';
import type { SeatActor } from './seat-change.entity.js';

/** One line of what became of somebody's seats. */
export interface SeatLine {
  sessionId: string;
  /** null: the seat was new */
  from: SeatState | null;
  to: SeatState;
  /** null also where the pool is no more */
  fromPool: string | null;
  toPool: string | null;
  actor: SeatActor;
  /** name of the member of staff */
  by: string | null;
  reason: string | null;
  at: Date;
}

/** Everything that became of one person's seats, latest first. */
export async function seatHistory(tx: Tx, staff: Pick<StaffNames, 'of'>, registrationId: string): Promise<SeatLine[]> {
  const lines = await rows<Omit<SeatLine, 'by'> & { byAccount: string | null }>(
    tx,
    `select s.session_id as "sessionId", c.from_state as "from", c.to_state as "to", c.from_pool as "fromPool", c.to_pool as "toPool",
       c.actor, c.by_account as "byAccount", c.reason, c.at
     from seat s join seat_change c on c.seat_id = s.id join session_now n on n.id = s.session_id
     where s.registration_id = $1 order by c.at desc, n.ordinal, c.seq desc`,
    [registrationId],
  );
  const names = await staff.of(tx, [...new Set(lines.flatMap(({ byAccount }) => byAccount ?? []))]);
  return lines.map(({ byAccount, ...line }) => ({ ...line, by: names.get(byAccount ?? '') ?? null }));
}
