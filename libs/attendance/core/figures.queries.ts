import type { EventView } from '#events';
import { rows, type Tx } from '#platform';
import type { Role } from '#registration';

/** Who came, counted both ways. They are never added to each other. */
export interface Figure {
  /** 延べ: person-attendances, each session by itself; a headcount counts its heads */
  attendances: number;
  /** 実: distinct persons with a name */
  persons: number;
  /** 人数のみ: heads of those of whom an office told only the number; beside 実, never in it */
  headsOnly: number;
  /** offices of which somebody came */
  offices: number;
}

/** All groups of those who were expected or of whom something was stated; groups of which nobody came are there with zeros. */
export interface Figures {
  all: Figure;
  /** 種別 of the office; '': it is not known, '-': no office */
  byKind: { group: string; figure: Figure }[];
  byRole: { group: Role; figure: Figure }[];
}

type Row = Figure & { kind: string | null; role: Role | null };

/**
 * One statement however many came: people are counted where they are, and only sums leave the database.
 *
 * First those of one office and role are added up, then these few lines are grouped: `count(distinct)` over everybody would
 * sort everybody for each grouping. Nobody has two live registrations at an event (`registration_live`), so only those who
 * have cancelled one are told apart by who they are.
 */
export async function loadFigures(tx: Tx, event: EventView): Promise<Figures> {
  const found = await rows<Row>(
    tx,
    `with place as (
       select registration_id, (count(*) filter (where f.kind in ('present', 'proxy')))::int as times
       from (select registration_id, session_id from seat_now where pool_id = any($1::uuid[]) and state = 'confirmed') s
       full join (
         select distinct on (session_id, registration_id) session_id, registration_id, kind from attendance_fact
         where session_id = any($2::uuid[]) order by session_id, registration_id, seq desc
       ) f using (registration_id, session_id)
       where s.registration_id is not null or f.kind <> 'undone'
       group by registration_id
     ),
     line as (
       select a.office_id, a.office_typed, r.role,
         case when exists (select from registration_now c where c.event_id = $3 and c.person_id = r.person_id and not c.live) then r.person_id end as person_id,
         bool_or(times > 0) as came,
         sum(times * case when r.person_id is null then r.headcount else 1 end) as attendances,
         count(r.person_id) filter (where times > 0) as persons,
         sum(r.headcount) filter (where times > 0 and r.person_id is null) as heads
       from place
       join registration_now r on r.id = place.registration_id and r.event_id = $3
       join application_card a on a.id = r.application_id
       group by 1, 2, 3, 4
     )
     select kind, role, coalesce(sum(attendances), 0)::int as attendances,
       (coalesce(sum(persons) filter (where person_id is null), 0) + count(distinct person_id) filter (where came))::int as persons,
       coalesce(sum(heads), 0)::int as "headsOnly", count(distinct office) filter (where came)::int as offices
     from (
       select line.*, coalesce(o.id::text, nullif(line.office_typed, '')) as office,
         case when o.id is null and line.office_typed = '' then '-' else coalesce(o.kind, '') end as kind
       from line left join office_card o on o.id = line.office_id
     ) l group by grouping sets ((), (kind), (role))`,
    [event.sessions.flatMap(({ pools }) => pools.map(({ id }) => id)), event.sessions.map(({ id }) => id), event.id],
  );
  const figures: Figures = { all: { attendances: 0, persons: 0, headsOnly: 0, offices: 0 }, byKind: [], byRole: [] };
  for (const { kind, role, ...figure } of found) {
    if (kind !== null) figures.byKind.push({ group: kind, figure });
    else if (role !== null) figures.byRole.push({ group: role, figure });
    else figures.all = figure;
  }
  return figures;
}
