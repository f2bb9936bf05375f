import { rows, type Tx } from '#platform';

/** By the clocks of each workspace. */
const hour = '08:00';

const morning = `(($1::timestamptz at time zone w.zone)::date + time '${hour}') at time zone w.zone`;

/** Workspaces in which it is past the hour and nobody has seen to the day. */
export const workspacesOfMorning = (tx: Tx, now: Date): Promise<{ workspace: string }[]> =>
  rows<{ workspace: string }>(
    tx,
    `select w.id as workspace from workspace w where $1 >= ${morning} and not exists (
       select from digest_round r where r.workspace_id = w.id and r.day = ($1::timestamptz at time zone w.zone)::date)`,
    [now],
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
export async function takeDay(tx: Tx, workspaceId: string, now: Date): Promise<DigestSpan | null> {
  const [taken] = await rows<DigestSpan>(
    tx,
    `with round as (
       select max(told_until) as told_until from digest_round where workspace_id = $2
     ), taken as (
       insert into digest_round (workspace_id, day, told_until)
       select w.id, ($1::timestamptz at time zone w.zone)::date, ${morning} from workspace w where w.id = $2 and $1 >= ${morning}
       on conflict do nothing returning day, told_until
     )
     select to_char(t.day, 'YYYY-MM-DD') as day, t.told_until as until,
       greatest(coalesce(r.told_until, t.told_until - interval '1 day'), t.told_until - interval '7 days') as since
     from taken t cross join round r`,
    [now, workspaceId],
  );
  return taken ?? null;
}
