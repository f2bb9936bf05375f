import { numberedSeries } from '#events';
import { rows, type Tx } from '#platform';
import { formatDay, plainText } from '#ui/i18n';

/** Whom a letter is to, and what is known of the last time they came. */
export interface Addressee {
  officeId: string | null;
  personId: string | null;
  /** '' where a person works nowhere */
  office: string;
  /** '' where the office is asked */
  person: string;
  postalAddress: string;
  phone: string;
  fax: string;
  last: LastTime | null;
}

export interface LastTime {
  title: string;
  series: string | null;
  number: number | null;
  startsAt: string;
  zone: string;
  people: number;
}

/** Those of these offices and people, in their order: one statement. */
export function addresseesOf(
  tx: Tx,
  eventId: string,
  targets: readonly { officeId: string | null; personId: string | null }[],
): Promise<Addressee[]> {
  return rows<Addressee>(
    tx,
    `select u.office_id as "officeId", u.person_id as "personId", coalesce(o.name, '') as office, coalesce(p.name, '') as person,
       coalesce(o.postal_address, '') as "postalAddress", coalesce(o.phone, '') as phone, coalesce(o.fax, '') as fax, last.last
     from unnest($2::uuid[], $3::uuid[]) with ordinality as u (office_id, person_id, place)
     left join office_card o on o.id = u.office_id
     left join person_card p on p.id = u.person_id
     left join lateral (
       select json_build_object('title', e.title, 'series', c.name, 'number', e.number, 'startsAt', e.starts_at, 'zone', e.zone,
         'people', count(distinct r.id)) as last
       from application_card a join registration_now r on r.application_id = a.id
       join lateral (select n.session_id from attendance_now n where n.registration_id = r.id and n.kind in ('present', 'proxy')) n on true
       join event_card e on e.id = a.event_id left join series_card c on c.id = e.series_id
       where a.office_id = u.office_id and a.event_id <> $1 and (u.person_id is null or r.person_id = u.person_id)
       group by e.id, e.title, c.name, e.number, e.starts_at, e.zone order by e.starts_at desc limit 1) last on true
     order by u.place`,
    [eventId, targets.map(({ officeId }) => officeId), targets.map(({ personId }) => personId)],
  );
}

/** 2026年5月20日(水)の 第3回 見学会には、2人でご参加いただきました。 Empty where nobody came. */
export function lastTimeSaid(last: LastTime | null): string {
  if (!last) return '';
  const name = plainText(numberedSeries(last.series, last.number, 'ja') ?? last.title);
  const day = formatDay(new Date(last.startsAt), last.zone, 'ja');
  return last.people === 1
    ? `${day}の「${name}」では、ご参加いただきありがとうございました。`
    : `${day}の「${name}」では、${last.people}人でご参加いただきありがとうございました。`;
}

export const nameOf = ({ office, person }: Pick<Addressee, 'office' | 'person'>): string =>
  [office, person].filter(Boolean).join(' ');
