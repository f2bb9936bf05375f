import { readingOrder, searchPattern } from '#directory';
import type { EventView } from '#events';
import { type PageOf, rows, type Tx } from '#platform';
import { poolsOf, type RosterFilter, type RosterSort } from './roster-filter.js';

/** Registrations by the reading of their people; no two stand at one place. */
export const byReading = (table: string): string => `${readingOrder(table)}, ${table}.id`;

/** Takes part for the first time, as far as the product knows: nothing that began before this event holds a place of theirs. */
export const takesPartFirst = (event: string): string => `r.person_id is not null and not exists (
  select from registration e join event_card v on v.id = e.event_id
  where e.person_id = r.person_id and e.event_id <> r.event_id and e.live
    and v.starts_at < (select starts_at from event_card where id = ${event}))`;

/** Corrections of a registration or of the whole application it stands on. */
export const corrected = `from correction c where c.application_id = r.application_id and (c.registration_id is null or c.registration_id = r.id)`;

/** What a list is narrowed to. Each part without a value is no part of the plan: PostgreSQL knows the values when it plans. */
const narrowed = `
  from registration r join application a on a.id = r.application_id left join office_card o on o.id = a.office_id
  where r.event_id = $1 and not r.merged
    and ($2::text is null or case $2 when 'waiting' then r.live and r.waiting when 'cancelled' then not r.live else r.state = $2 end)
    and ($3::timestamptz is null or case when $2 = 'cancelled' then r.id in (
        select s.registration_id from pool_card p join seat s on s.pool_id = p.id and s.state in ('cancelled', 'declined')
        where p.event_id = $1 group by 1 having max(s.changed_at) >= $3)
      else a.at >= $3 end)
    and ($4::text is null or r.person_id in (select p.id from person_card p where p.search like $4))
    and ($5::uuid[] is null or exists (select from seat s where s.registration_id = r.id and s.pool_id = any($5)
      and (s.state not in ('cancelled', 'declined') or not r.live)))
    and ($6::text is null or o.kind = $6)
    and ($7::text is null or o.district = $7)
    and ($8::text is null or a.channel = $8)
    and ($9::text is null or case $9 when 'first' then ${takesPartFirst('$1')} else exists (select ${corrected}) end)
    and ($10::uuid is null or exists (select from application w where w.id = $10 and w.event_id = $1
      and (a.office_id = w.office_id or (a.office_id is null and w.office_id is null and a.office_name = w.office_name))))`;

/** Offered and awaited first, then the line, all as they came; the seated and the departed by their reading. */
const queued = `r.live and (r.waiting or r.state in ('offered', 'pending'))`;
const need = `
  case when not r.live then 4 when r.state = 'offered' then 0 when r.state = 'pending' then 1 when r.waiting then 2 else 3 end,
  case when ${queued} then r.created_at end, case when ${queued} then r.ordinal end, ${byReading('r')}`;

/** The offices of an event are few: they are put in order once, not once a person. */
const office = `(select f.place from of_event f where f.id = a.office_id), a.office_name, r.created_at, r.ordinal, r.id`;
const ofEvent = `of_event as materialized (
  select id, row_number() over (order by ${readingOrder('w')}, w.id) as place from office_card w
  where w.id in (select office_id from application where event_id = $1))`;

const found: Record<RosterSort, string> = {
  need: `select r.id ${narrowed} order by ${need} limit $11 offset $12`,
  applied: `select r.id ${narrowed} order by r.created_at desc, r.ordinal desc, r.id desc limit $11 offset $12`,
  kana: `select r.id ${narrowed} order by ${byReading('r')} limit $11 offset $12`,
  office: `with ${ofEvent} select r.id ${narrowed} order by ${office} limit $11 offset $12`,
};

/** Ids in the order asked for, all of them without a page; and how many there are. */
export async function findNarrowed(
  tx: Tx,
  event: EventView,
  filter: RosterFilter,
  page: PageOf | null,
): Promise<{ ids: string[]; total: number }> {
  const values = valuesOf(event, filter);
  const ids = await rows<{ id: string }>(tx, found[filter.sort ?? 'need'], [
    ...values,
    page?.size ?? null,
    page?.offset ?? 0,
  ]);
  if (!page) return { ids: ids.map(({ id }) => id), total: ids.length };
  const [counted] = await rows<{ total: number }>(tx, `select count(*)::int as total ${narrowed}`, values);
  return { ids: ids.map(({ id }) => id), total: counted!.total };
}

/** One office with how many of it stand how. */
export interface OfficeLine {
  /** an application of it, by which its people are listed */
  officeOf: string;
  officeId: string | null;
  /** empty: none was given */
  officeName: string;
  officeKind: string;
  people: number;
  offered: number;
  pending: number;
  waiting: number;
  confirmed: number;
  cancelled: number;
}

/** The people of a list by their offices, in the order of the offices' reading. */
export async function groupByOffice(
  tx: Tx,
  event: EventView,
  filter: RosterFilter,
  { size, offset }: PageOf,
): Promise<{ offices: OfficeLine[]; total: number }> {
  const offices = await rows<OfficeLine & { total: number }>(
    tx,
    `with grouped as materialized (
       select (array_agg(a.id order by a.id))[1] as "officeOf", a.office_id as "officeId", coalesce(o.name, a.office_name) as "officeName",
         coalesce(o.kind, '') as "officeKind", coalesce(o.kana, '') as kana, count(*)::int as people,
         count(*) filter (where r.state = 'offered')::int as offered, count(*) filter (where r.state = 'pending')::int as pending,
         count(*) filter (where r.live and r.waiting)::int as waiting, count(*) filter (where r.state = 'confirmed')::int as confirmed,
         count(*) filter (where not r.live)::int as cancelled
       ${narrowed}
       group by a.office_id, coalesce(o.name, a.office_name), o.kind, o.kana)
     select "officeOf", "officeId", "officeName", "officeKind", people, offered, pending, waiting, confirmed, cancelled,
       (select count(*)::int from grouped) as total
     from grouped order by "officeName" = '', kana = '', kana collate "ja-x-icu", "officeName", "officeOf" limit $11 offset $12`,
    [...valuesOf(event, filter), size, offset],
  );
  return { offices: offices.map(({ total: _, ...line }) => line), total: offices[0]?.total ?? 0 };
}

const valuesOf = (event: EventView, filter: RosterFilter): unknown[] => [
  event.id,
  filter.state ?? null,
  filter.since ?? null,
  filter.text ? searchPattern(filter.text) : null,
  poolsOf(event, filter),
  filter.kind ?? null,
  filter.district ?? null,
  filter.channel ?? null,
  filter.mark ?? null,
  filter.officeOf ?? null,
];
