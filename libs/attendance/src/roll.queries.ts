import { readingOrder } from '#directory';
import type { EventView } from '#events';
import { each, rows, type Tx } from '#platform';
import type { Role } from '#registration';
import type { Source, Statement } from './attendance.rules.js';

/** Everybody who is expected at an event or of whom something was stated, in the order of the reading. */
export interface RollLine {
  registrationId: string;
  /** null: a headcount of an office */
  personId: string | null;
  /** 1 for a person */
  heads: number;
  name: string;
  kana: string;
  role: Role;
  /** 受付番号 */
  code: string;
  phone: string;
  officeName: string;
  /** what tells offices apart, also those the directory does not know; null: none */
  officeKey: string | null;
  officeKind: string;
  district: string;
  /** in the order of the sessions */
  places: RollPlace[];
}

export interface RollPlace {
  sessionId: string;
  /** of the confirmed seat; null: it was cancelled, and what was stated before stays */
  poolId: string | null;
  statement: Statement | null;
  note: string;
  source: Source | null;
  at: Date | null;
}

type Row = Omit<RollLine, 'places'> & { places: (Omit<RollPlace, 'at'> & { at: string | null })[] };

/**
 * One statement however many there are.
 * @param sessionIds of the sessions that are asked for; all of the event unless told
 */
export async function loadRoll(
  tx: Tx,
  event: EventView,
  sessionIds = event.sessions.map(({ id }) => id),
): Promise<RollLine[]> {
  const found = await rows<Row>(tx, statement, valuesOf(event, sessionIds));
  return found.map(lineOf);
}

/** The same of all sessions, one after the other as they are read. */
export async function* eachOnRoll(tx: Tx, event: EventView): AsyncGenerator<RollLine> {
  const sessionIds = event.sessions.map(({ id }) => id);
  for await (const row of each<Row>(tx, statement, valuesOf(event, sessionIds))) yield lineOf(row);
}

const valuesOf = ({ sessions }: EventView, sessionIds: readonly string[]): unknown[] => [
  sessions.filter(({ id }) => sessionIds.includes(id)).flatMap(({ pools }) => pools.map(({ id }) => id)),
  sessionIds,
];

const lineOf = (row: Row): RollLine => ({
  ...row,
  places: row.places.map((place) => ({ ...place, at: place.at === null ? null : new Date(place.at) })),
});

const statement = `with place as (
       select registration_id, session_id, s.pool_id, f.kind, coalesce(f.note, '') as note, f.source, f.at
       from (select registration_id, session_id, pool_id from seat where pool_id = any($1::uuid[]) and state = 'confirmed') s
       full join (select * from attendance_now where session_id = any($2::uuid[]) and kind <> 'undone') f
         using (registration_id, session_id)
     )
     select r.id as "registrationId", r.person_id as "personId", case when r.person_id is null then r.headcount else 1 end as heads,
       coalesce(p.name, '') as name, coalesce(p.kana, '') as kana, r.role, a.code, a.contact_phone as phone,
       coalesce(o.name, a.office_name) as "officeName", coalesce(o.id::text, nullif(a.office_name, '')) as "officeKey",
       coalesce(o.kind, '') as "officeKind", coalesce(o.district, '') as district,
       json_agg(json_build_object('sessionId', place.session_id, 'poolId', place.pool_id, 'statement', place.kind, 'note', place.note,
         'source', place.source, 'at', place.at) order by array_position($2::uuid[], place.session_id)) as places
     from place
     join registration r on r.id = place.registration_id
     join application a on a.id = r.application_id
     left join person p on p.id = r.person_id
     left join office o on o.id = a.office_id
     group by r.id, p.id, a.id, o.id
     order by ${readingOrder('p')}, a.code, r.ordinal`;
