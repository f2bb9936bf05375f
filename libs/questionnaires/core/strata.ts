import { rows, type Tx } from '#platform';

/**
 * SQL that makes the strata of `chosen`, where they are not there yet, and gives all of the questionnaire as `strata`.
 * The questionnaire must be locked, so that nobody makes the same one twice. $2 is the questionnaire, $3 the workspace.
 */
export const strataOfChosen = `
  wanted as (
    select distinct office_kind, district, coalesce(mode, '') as mode, role, coalesce(attendance, '') as attendance from chosen
  ), made as (
    insert into stratum (id, workspace_id, questionnaire_id, office_kind, district, mode, role, attendance)
    select uuidv7(), $3, $2, office_kind, district, mode, role, attendance from wanted
    on conflict on constraint stratum_once do nothing
    returning id, office_kind, district, mode, role, attendance
  ), strata as (
    select * from made
    union all
    select id, office_kind, district, mode, role, attendance from stratum where questionnaire_id = $2
  )`;

/** Joins `chosen c` to its stratum `s`. */
export const itsStratum = `s.office_kind = c.office_kind and s.district = c.district and s.role = c.role
  and s.mode = coalesce(c.mode, '') and s.attendance = coalesce(c.attendance, '')`;

/**
 * The stratum of somebody of whom nothing but the office is known, or not even that. The questionnaire must be locked.
 * @returns null where this workspace has no such office
 */
export async function stratumOf(
  tx: Tx,
  workspaceId: string,
  questionnaireId: string,
  officeId: string | null,
): Promise<string | null> {
  const [found] = await rows<{ id: string }>(
    tx,
    `with chosen as (
       select coalesce(o.kind, '') as office_kind, coalesce(o.district, '') as district, '' as mode, '' as role, '' as attendance
       from (select 1) one left join office_card o on o.id = $1 where $1::uuid is null or o.id is not null
     ), ${strataOfChosen}
     select s.id from chosen c join strata s on ${itsStratum} limit 1`,
    [officeId, questionnaireId, workspaceId],
  );
  return found?.id ?? null;
}
