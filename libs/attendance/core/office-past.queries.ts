import { rows, type Tx } from '#platform';

/** An event of the past and how many of an office came; who they were stays with them. */
export interface OfficePast {
  eventId: string;
  title: string;
  series: string;
  number: number | null;
  zone: string;
  startsAt: Date;
  came: number;
}

/**
 * Where somebody of this office came within two years, latest first, in one statement. Of an event whose list of names is
 * protected only those count whom the office itself put forward.
 */
export const officePast = (tx: Tx, officeId: string, now: Date): Promise<OfficePast[]> =>
  rows<OfficePast>(
    tx,
    `select e.id as "eventId", e.title, coalesce(s.name, '') as series, e.number, e.zone, e.starts_at as "startsAt", c.came
     from (
       select r.event_id, sum(r.headcount)::int as came
       from office_application o
       join event_card f on f.id = o.event_id and (o.by_office or not f.protected_names)
       join registration_now r on r.application_id = o.application_id
       where o.office_id = $1 and exists (
         select from attendance_now a where a.registration_id = r.id and a.kind in ('present', 'proxy'))
       group by r.event_id
     ) c
     join event_card e on e.id = c.event_id and e.ends_at <= $2 and e.starts_at > $2::timestamptz - interval '2 years'
     left join series_card s on s.id = e.series_id
     order by e.starts_at desc, e.id limit 50`,
    [officeId, now],
  );
