import { rows, type Tx, uuidv7 } from '#platform';
import { foldForSearch, tidy } from '#ui/i18n';

export const mostTagLetters = 50;

/** A tag's name as it is stored; '' where there is none. */
export const tidyTag = (written: string): string => [...tidy(written)].slice(0, mostTagLetters).join('');

/** The tags of these names, made where there is none yet: one of another width, case or kana is the same. */
export async function tagsNamed(tx: Tx, workspaceId: string, names: readonly string[], now: Date): Promise<string[]> {
  const byKey = new Map(
    names.flatMap((name) => (tidyTag(name) ? [[foldForSearch(name), tidyTag(name)] as const] : [])),
  );
  const keys = [...byKey.keys()].sort();
  if (!keys.length) return [];
  await rows(
    tx,
    `insert into tag (id, workspace_id, name, name_key, created_at)
     select g.id, $1, g.name, g.name_key, $2 from unnest($3::uuid[], $4::text[], $5::text[]) as g(id, name, name_key)
     on conflict (workspace_id, name_key) do nothing`,
    [workspaceId, now, keys.map(uuidv7), keys.map((key) => byKey.get(key)!), keys],
  );
  const tags = await rows<{ id: string }>(
    tx,
    'select id from tag where workspace_id = $1 and name_key = any($2::text[])',
    [workspaceId, keys],
  );
  return tags.map(({ id }) => id);
}

/** The tags of an office or a person, as a column. */
export const tagsOf = (column: 'office_id' | 'person_id', table: string): string =>
  `array(select t.name from tagging g join tag t on t.id = g.tag_id where g.${column} = ${table}.id order by t.name)`;

/** Makes these the tags of an office or a person. */
export async function writeTags(
  tx: Tx,
  workspaceId: string,
  { officeId = null, personId = null }: { officeId?: string | null; personId?: string | null },
  names: readonly string[],
  now: Date,
): Promise<void> {
  const tags = await tagsNamed(tx, workspaceId, names, now);
  await rows(
    tx,
    `delete from tagging where workspace_id = $1 and (office_id = $2 or person_id = $3) and not tag_id = any($4::uuid[])`,
    [workspaceId, officeId, personId, tags],
  );
  await rows(
    tx,
    `insert into tagging (id, workspace_id, tag_id, office_id, person_id, created_at)
     select g.id, $1, g.tag_id, $2, $3, $4 from unnest($5::uuid[], $6::uuid[]) as g(id, tag_id) on conflict do nothing`,
    [workspaceId, officeId, personId, now, tags.map(uuidv7), tags],
  );
}
