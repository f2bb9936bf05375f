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

/** One statement however many came: people are counted where they are, and only sums leave the database. */
export async function loadFigures(tx: Tx, event: EventView): Promise<Figures> {
  const found = await rows<Row>(
    tx,
    `with place as (
       select registration_id, count(*) filter (where f.kind in ('present', 'proxy')) as times
       from (select registration_id, session_id from seat where pool_id = any($1::uuid[]) and state = 'confirmed') s
       full join (select registration_id, session_id, kind from attendance_now where session_id = any($2::uuid[]) and kind <> 'undone') f
         using (registration_id, session_id)
       group by registration_id
     ),
     line as (
       select r.role, r.person_id, place.times, case when r.person_id is null then r.headcount else 1 end as heads,
         coalesce(o.id::text, nullif(a.office_name, '')) as office,
         case when o.id is null and a.office_name = '' then '-' else coalesce(o.kind, '') end as kind
       from place
       join registration r on r.id = place.registration_id and r.event_id = $3
       join application a on a.id = r.application_id
       left join office o on o.id = a.office_id
     )
     select kind, role, coalesce(sum(heads * times), 0)::int as attendances,
       count(distinct person_id) filter (where times > 0)::int as persons,
       coalesce(sum(heads) filter (where times > 0 and person_id is null), 0)::int as "headsOnly",
       count(distinct office) filter (where times > 0)::int as offices
     from line group by grouping sets ((), (kind), (role))`,
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
