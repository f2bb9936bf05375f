import { rows, type Tx } from '#platform';

/** A workspace and its clocks. */
export interface Zoned {
  id: string;
  zone: string;
}

/** By the clocks of each workspace. */
const hour = '08:00';

/** Over `w`, a workspace with its zone. */
const morning = `(($1::timestamptz at time zone w.zone)::date + time '${hour}') at time zone w.zone`;

/** Workspaces in which it is past the hour and nobody has seen to the day. */
export const thoseOfMorning = (tx: Tx, workspaces: readonly Zoned[], now: Date): Promise<Zoned[]> =>
  rows<Zoned>(
    tx,
    `select w.id, w.zone from unnest($2::uuid[], $3::text[]) w (id, zone) where $1 >= ${morning} and not exists (
       select from digest_round r where r.workspace_id = w.id and r.day = ($1::timestamptz at time zone w.zone)::date)`,
    [now, workspaces.map(({ id }) => id), workspaces.map(({ zone }) => zone)],
  );

export interface DigestSpan {
  /** 2026-12-04 */
  day: string;
  since: Date;
  until: Date;
}

/**
 * Takes the day for this process. From where the last digest ended, a week at most; a day where there is none.
 * @returns null where another process has it, or it is too early
 */
export async function takeDay(tx: Tx, workspace: Zoned, now: Date): Promise<DigestSpan | null> {
  const [taken] = await rows<DigestSpan>(
    tx,
    `with round as (
       select max(told_until) as told_until from digest_round where workspace_id = $2
     ), taken as (
       insert into digest_round (workspace_id, day, told_until)
       select w.id, ($1::timestamptz at time zone w.zone)::date, ${morning} from (select $2::uuid as id, $3::text as zone) w where $1 >= ${morning}
       on conflict do nothing returning day, told_until
     )
     select to_char(t.day, 'YYYY-MM-DD') as day, t.told_until as until,
       greatest(coalesce(r.told_until, t.told_until - interval '1 day'), t.told_until - interval '7 days') as since
     from taken t cross join round r`,
    [now, workspace.id, workspace.zone],
  );
  return taken ?? null;
}
