import { type PageOf, rows, type Tx } from '#platform';
import type { PendingSeat } from './approving.rules.js';

/** One person whom staff are to approve. */
export interface PendingLine {
  registrationId: string;
  name: string;
  kana: string;
  officeName: string;
  at: Date;
  /** how many stand on the same application */
  together: number;
  /** of whom an office puts forward */
  rank: number | null;
  reason: string | null;
}

/**
 * Those who are pending: those of one office together, as it ranks them; otherwise in the order in which they applied.
 * @param ids only these
 */
export const listPending = (
  tx: Tx,
  eventId: string,
  { size, offset }: PageOf,
  ids: readonly string[] | null = null,
): Promise<PendingLine[]> =>
  rows<PendingLine>(
    tx,
    `select r.id as "registrationId", r.name, r.kana, coalesce(o.name, a.office_name) as "officeName", a.at,
       (select count(*)::int from registration x where x.application_id = a.id) as together, n.rank, n.reason
     from registration r join application a on a.id = r.application_id
     left join office_card o on o.id = a.office_id left join nomination n on n.registration_id = r.id
     where r.event_id = $1 and r.state = 'pending' and ($4::uuid[] is null or r.id = any($4))
     order by case when n.rank is null then '' else coalesce(o.kana, '') || coalesce(o.name, a.office_name) end, n.rank, a.at, r.ordinal, r.id
     limit $2 offset $3`,
    [eventId, size, offset, ids],
  );

export async function countPending(tx: Tx, eventId: string): Promise<number> {
  const [counted] = await rows<{ n: number }>(
    tx,
    `select count(*)::int as n from registration where event_id = $1 and state = 'pending'`,
    [eventId],
  );
  return counted!.n;
}

/** Their pending seats, in the order in which they applied. */
export const pendingSeats = (tx: Tx, eventId: string, ids: readonly string[]): Promise<PendingSeat[]> =>
  rows<PendingSeat>(
    tx,
    `select s.id, r.id as "registrationId", a.id as "applicationId", a.together, s.session_id as "sessionId", s.pool_id as "poolId",
       n.requirement = 'required' as required, r.places
     from registration r join application a on a.id = r.application_id
     join seat s on s.registration_id = r.id join session_now n on n.id = s.session_id
     where r.event_id = $1 and r.id = any($2::uuid[]) and s.state = 'pending'
     order by a.at, a.id, r.ordinal, n.ordinal`,
    [eventId, ids],
  );
