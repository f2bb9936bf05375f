import type { EventView } from '#events';
import { type PageOf, partsOfPage, rows, type Tx } from '#platform';
import { byReading } from '#registration';
import type { Show } from './attendance.rules.js';
import { linesOf, type Place } from './by-place.js';
import type { Narrowed } from './narrowing.queries.js';
import { lineColumns, placeAt, type RollLine, type RollPlace } from './roll.queries.js';

/** One person (or a headcount) at the desk of one session. */
export interface ReceptionLine extends Omit<RollLine, 'places'> {
  place: RollPlace;
}

/** A place of a session, and of its people those who stand on one page. */
export interface ListedPlace extends Place {
  lines: ReceptionLine[];
  /** how many stand on the pages before */
  before: number;
}

/**
 * One page of a list that goes place by place, in the order of the reading. How many there are at each is known, so only
 * as many people are looked at as stand before the end of the page, or as are looked for.
 */
export async function listPlaces(
  tx: Tx,
  sessionId: string,
  narrowed: Narrowed,
  show: Show | undefined,
  places: readonly Place[],
  page: PageOf,
): Promise<ListedPlace[]> {
  const slices = partsOfPage(
    places.map(({ groups }) => linesOf(groups)),
    page,
  );
  const values = [...narrowed.values, sessionId];
  const session = `$${values.length}`;
  const parts = places.flatMap(({ pool }, n) => {
    const { limit, offset } = slices[n]!;
    if (limit === 0) return [];
    const at = pool ? `s.pool_id = $${values.push(pool.id)}` : 's.pool_id is null and f.kind is not null';
    const where = [narrowed.where, at, ...(show ? [statedAs[show]] : [])].join(' and ');
    return `(${shown(session, n)} where ${where} order by ${byReading('r')} limit ${limit} offset ${offset})`;
  });
  const lines = parts.length > 0 ? await readLines(tx, sessionId, parts, values) : [];
  return places.map((place, n) => ({
    ...place,
    lines: lines.filter(({ part }) => part === n).map(({ line }) => line),
    before: slices[n]!.offset,
  }));
}

/** One person at the desk; null: not expected there, and nothing was stated. */
export async function lineAt(
  tx: Tx,
  event: EventView,
  sessionId: string,
  registrationId: string,
): Promise<ReceptionLine | null> {
  const one = `${shown('$2', 0)} where r.event_id = $1 and r.id = $3 and (s.pool_id is not null or f.kind is not null)`;
  const [found] = await readLines(tx, sessionId, [one], [event.id, sessionId, registrationId]);
  return found?.line ?? null;
}

const shown = (session: string, part: number): string => `
  select r.id, ${part} as part, s.pool_id, f.kind, coalesce(f.note, '') as note, f.source, f.at
  from registration_now r ${placeAt(session)}`;

type Row = Omit<RollLine, 'places'> & Omit<RollPlace, 'sessionId'> & { part: number };

async function readLines(
  tx: Tx,
  sessionId: string,
  parts: readonly string[],
  values: unknown[],
): Promise<{ part: number; line: ReceptionLine }[]> {
  const found = await rows<Row>(
    tx,
    `with shown as materialized (${parts.join(' union all ')})
     select ${lineColumns}, t.part, t.pool_id as "poolId", t.kind as statement, t.note, t.source, t.at
     from shown t
     join registration_now r on r.id = t.id
     join application_card a on a.id = r.application_id
     order by t.part, ${byReading('r')}`,
    values,
  );
  return found.map(({ part, poolId, statement, note, source, at, ...line }) => ({
    part,
    line: { ...line, place: { sessionId, poolId, statement, note, source, at } },
  }));
}

const statedAs: Record<Show, string> = {
  present: `f.kind in ('present', 'proxy')`,
  proxy: `f.kind = 'proxy'`,
  absent: `f.kind = 'absent'`,
  excused: `f.kind = 'excused'`,
  none: 'f.kind is null',
};
