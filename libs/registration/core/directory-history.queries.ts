import { rows, type Tx } from '#platform';
import type { SeatState } from './registration.rules.js';

/** How often somebody was asked by staff, and what they applied for, the latest event first. */
export interface PersonHistory {
  invited: number;
  events: { id: string; title: string; startsAt: string; zone: string; registrationId: string; state: SeatState }[];
}

export interface OfficeHistory {
  invited: number;
  /** `officeOf`: an application of theirs, by which the list shows them */
  events: { id: string; title: string; startsAt: string; zone: string; officeOf: string; people: number; confirmed: number }[];
} // prettier-ignore

/** As many events as a page shows. */
const most = 30;

/** @param names of events whose very list of names says something about people, too */
export async function personHistory(tx: Tx, personId: string, names: boolean): Promise<PersonHistory> {
  const [found] = await rows<PersonHistory>(
    tx,
    `select (select count(*)::int from invitation where person_id = $1 and origin = 'staff') as invited,
       (select coalesce(json_agg(f), '[]') from (
          select e.id, e.title, e.starts_at as "startsAt", e.zone, r.id as "registrationId", r.state
          from registration r join event_card e on e.id = r.event_id
          where r.person_id = $1 and not r.merged and e.starts_at is not null and ($2 or not e.protected_names)
          order by e.starts_at desc, r.created_at desc limit $3::int) f) as events`,
    [personId, names, most],
  );
  return found!;
}

/** The same of an office, in numbers. */
export async function officeHistory(tx: Tx, officeId: string): Promise<OfficeHistory> {
  const [found] = await rows<OfficeHistory>(
    tx,
    `select (select count(*)::int from invitation where office_id = $1 and origin = 'staff') as invited,
       (select coalesce(json_agg(f), '[]') from (
          select e.id, e.title, e.starts_at as "startsAt", e.zone, (array_agg(a.id order by a.id))[1] as "officeOf",
            sum(case when r.person_id is null then r.headcount else 1 end)::int as people,
            coalesce(sum(case when r.person_id is null then r.headcount else 1 end) filter (where r.state = 'confirmed'), 0)::int as confirmed
          from application a join registration r on r.application_id = a.id join event_card e on e.id = a.event_id
          where a.office_id = $1 and not r.merged and e.starts_at is not null
          group by e.id, e.title, e.starts_at, e.zone order by e.starts_at desc limit $2::int) f) as events`,
    [officeId, most],
  );
  return found!;
}
