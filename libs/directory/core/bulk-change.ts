import { rows, type Tx } from '#platform';
import { foldForSearch } from '#ui/i18n';
import { officesAsked, type OfficeSearch, officeValues } from './office-filter.js';
import { peopleAsked, type PeopleSearch, peopleValues } from './people-filter.js';
import { tagsNamed } from './tags.js';

/** What changes in every row of a list; '' leaves things as they are. */
export interface BulkChange {
  addTag: string;
  removeTag: string;
  kind: string;
  district: string;
  memberSince: string;
  memberUntil: string;
}

/** Offices of the list, locked in one order. */
export async function lockOffices(tx: Tx, workspaceId: string, asked: OfficeSearch, today: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select o.id from office o where ${officesAsked} order by o.id for update`,
    officeValues(workspaceId, asked, today),
  );
  return found.map(({ id }) => id);
}

export async function lockPeople(tx: Tx, workspaceId: string, asked: PeopleSearch): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select p.id from person p where ${peopleAsked} order by p.id for update`,
    peopleValues(workspaceId, asked),
  );
  return found.map(({ id }) => id);
}

/** Three statements, whatever the number of offices. */
export async function changeOffices(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  change: BulkChange,
  now: Date,
): Promise<void> {
  await rows(
    tx,
    `update office set
       kind = case when $3 = '' then kind else $3 end, district = case when $4 = '' then district else $4 end,
       member_since = coalesce(nullif($5, '')::date, member_since), member_until = coalesce(nullif($6, '')::date, member_until)
     where workspace_id = $1 and id = any($2::uuid[])`,
    [workspaceId, ids, change.kind, change.district, change.memberSince, change.memberUntil],
  );
  const [removed, added] = await changedTags(tx, workspaceId, change, now);
  await rows(
    tx,
    `delete from tagging g using tag t
     where g.workspace_id = $1 and g.office_id = any($2::uuid[]) and t.id = g.tag_id and t.name_key = $3`,
    [workspaceId, ids, removed],
  );
  await rows(
    tx,
    `insert into tagging (id, workspace_id, tag_id, office_id, created_at)
     select uuidv7(), $1, t.tag_id, o.office_id, $4
     from unnest($2::uuid[]) as o(office_id), unnest($3::uuid[]) as t(tag_id) on conflict do nothing`,
    [workspaceId, ids, added, now],
  );
}

/** Only tags: everything else of people is their own. */
export async function changePeople(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  change: Pick<BulkChange, 'addTag' | 'removeTag'>,
  now: Date,
): Promise<void> {
  const [removed, added] = await changedTags(tx, workspaceId, change, now);
  await rows(
    tx,
    `delete from tagging g using tag t
     where g.workspace_id = $1 and g.person_id = any($2::uuid[]) and t.id = g.tag_id and t.name_key = $3`,
    [workspaceId, ids, removed],
  );
  await rows(
    tx,
    `insert into tagging (id, workspace_id, tag_id, person_id, created_at)
     select uuidv7(), $1, t.tag_id, p.person_id, $4
     from unnest($2::uuid[]) as p(person_id), unnest($3::uuid[]) as t(tag_id) on conflict do nothing`,
    [workspaceId, ids, added, now],
  );
}

/** @returns the folded name of the tag to take off, and the ids of those to put on */
async function changedTags(
  tx: Tx,
  workspaceId: string,
  { addTag, removeTag }: Pick<BulkChange, 'addTag' | 'removeTag'>,
  now: Date,
): Promise<[string, string[]]> {
  return [foldForSearch(removeTag), await tagsNamed(tx, workspaceId, [addTag], now)];
}
