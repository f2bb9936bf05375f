import { rows, type Tx, uuidv7 } from '#platform';
import type { Refusal, SeriesWish } from './event-plan.js';
import { refusals } from './refusals.js';

export interface Place {
  seriesId: string | null;
  number: number | null;
}

interface LockedSeries {
  id: string;
  first_number: number;
}

/**
 * Finds or makes the series and the event's number in it. The series row is locked, so that two events made at once get
 * two numbers; the unique constraint stands behind it.
 * @param eventId keeps the number it has when none is asked for
 */
export async function placeInSeries(
  tx: Tx,
  workspaceId: string,
  eventId: string,
  wish: SeriesWish | null,
  now: Date,
): Promise<Place | Refusal> {
  if (!wish) return { seriesId: null, number: null };
  const series = wish.id ? await lockById(tx, workspaceId, wish.id) : await makeOrLock(tx, workspaceId, wish, now);
  if (!series) return refusals.noSuchSeries();
  if (wish.number === null) return { seriesId: series.id, number: await ownOrNext(tx, series, eventId) };
  const [other] = await rows<{ title: string }>(
    tx,
    'select title from event where series_id = $1 and number = $2 and id <> $3',
    [series.id, wish.number, eventId],
  );
  return other ? refusals.numberTaken(wish.number, other.title) : { seriesId: series.id, number: wish.number };
}

async function lockById(tx: Tx, workspaceId: string, id: string): Promise<LockedSeries | undefined> {
  const [series] = await rows<LockedSeries>(
    tx,
    'select id, first_number from series where workspace_id = $1 and id = $2 for no key update',
    [workspaceId, id],
  );
  return series;
}

async function makeOrLock(
  tx: Tx,
  workspaceId: string,
  { name, number }: SeriesWish,
  now: Date,
): Promise<LockedSeries | undefined> {
  await rows(
    tx,
    `insert into series (id, workspace_id, name, first_number, created_at) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, name) do nothing`,
    [uuidv7(), workspaceId, name, number ?? 1, now],
  );
  const [series] = await rows<LockedSeries>(
    tx,
    'select id, first_number from series where workspace_id = $1 and name = $2 for no key update',
    [workspaceId, name],
  );
  return series;
}

async function ownOrNext(tx: Tx, series: LockedSeries, eventId: string): Promise<number> {
  const [found] = await rows<{ own: number | null; next: number }>(
    tx,
    `select max(number) filter (where id = $2) as own, coalesce(max(number) + 1, $3) as next from event where series_id = $1`,
    [series.id, eventId, series.first_number],
  );
  return found!.own ?? found!.next;
}
