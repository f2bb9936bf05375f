import { named, rows, type Statement, type Tx } from '#platform';

const byRegistrations: Statement = {
  name: 'present-now',
  text: `select registration_id as "registrationId", session_id as "sessionId" from attendance_now
         where registration_id = any($1::uuid[]) and kind in ('present', 'proxy')`,
};

/** At which sessions these registrations are present as it holds now. */
export function presentNow(
  tx: Tx,
  registrationIds: readonly string[],
): Promise<{ registrationId: string; sessionId: string }[]> {
  return named(tx, byRegistrations, [registrationIds]);
}

export interface PresentCount {
  /** that somebody attended by, at any of the sessions */
  registrations: number;
  /** 実 */
  persons: number;
  /** heads of those of whom only the number is known */
  headsOnly: number;
  offices: number;
}

/** Who came to any of these sessions of an event, each once. */
export async function countPresent(tx: Tx, eventId: string, sessionIds: readonly string[]): Promise<PresentCount> {
  const [count] = await rows<PresentCount>(
    tx,
    `select count(*)::int as registrations, count(distinct r.person_id)::int as persons,
       coalesce(sum(r.headcount) filter (where r.person_id is null), 0)::int as "headsOnly",
       count(distinct a.office_key)::int as offices
     from (select distinct registration_id as id from attendance_now where session_id = any($1::uuid[]) and kind in ('present', 'proxy')) came
     join registration_now r on r.id = came.id and r.event_id = $2 join application_card a on a.id = r.application_id`,
    [sessionIds, eventId],
  );
  return count!;
}
