import type { EventView } from '#events';
import { each, type Tx } from '#platform';
import { byReading, type Role } from '#registration';
import type { Source, Statement } from './attendance.rules.js';

/** Somebody who is expected at an event or of whom something was stated. */
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

/** Of `registration_now r` and `application_card a`: everything of a line but its places. */
export const lineColumns = `r.id as "registrationId", r.person_id as "personId",
  case when r.person_id is null then r.headcount else 1 end as heads, r.name, r.kana, r.role, a.code, a.contact_phone as phone,
  a.office_name as "officeName", a.office_key as "officeKey", a.office_kind as "officeKind", a.district`;

/**
 * The seat and the latest statement of `registration_now r` at a session: two looks into indexes, however long the list is and
 * whatever the database believes of its tables.
 */
export const placeAt = (session: string): string => `
  left join lateral (
    select pool_id from seat_now where registration_id = r.id and session_id = ${session} and state = 'confirmed' limit 1) s on true
  left join lateral (
    select kind, note, source, at from attendance_fact where registration_id = r.id and session_id = ${session}
    order by seq desc limit 1) f on f.kind <> 'undone'`;

type Row = Omit<RollLine, 'places'> & { places: (Omit<RollPlace, 'at'> & { at: string | null })[] };

const everybody = `
  select ${lineColumns}, t.places
  from registration_now r
  cross join lateral (
    select json_agg(json_build_object('sessionId', n.id, 'poolId', s.pool_id, 'statement', f.kind, 'note', coalesce(f.note, ''),
      'source', f.source, 'at', f.at) order by n.ordinal) as places
    from unnest($2::uuid[]) with ordinality n (id, ordinal) ${placeAt('n.id')}
    where s.pool_id is not null or f.kind is not null) t
  join application_card a on a.id = r.application_id
  where r.event_id = $1 and t.places is not null
  order by ${byReading('r')}`;

/** Everybody of an event at all of its sessions, in the order of the reading, one after the other as they are read. */
export async function* eachOnRoll(tx: Tx, { id, sessions }: EventView): AsyncGenerator<RollLine> {
  for await (const row of each<Row>(tx, everybody, [id, sessions.map((session) => session.id)])) yield lineOf(row);
}

const lineOf = (row: Row): RollLine => ({
  ...row,
  places: row.places.map((place) => ({ ...place, at: place.at === null ? null : new Date(place.at) })),
});
