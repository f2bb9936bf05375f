import { rows, type Tx, tidy } from '#platform';

/** The office of exactly this name (spaces put in order), or null. */
export async function officeNamed(
  tx: Tx,
  workspaceId: string,
  name: string,
): Promise<{ id: string; name: string } | null> {
  const found = await rows<{ id: string; name: string }>(
    tx,
    'select id, name from office where workspace_id = $1 and name = $2',
    [workspaceId, tidy(name)],
  );
  return found[0] ?? null;
}

/** Names for a picker, in the order of their reading. */
export async function officeNames(tx: Tx, workspaceId: string, most = 1_000): Promise<string[]> {
  const found = await rows<{ name: string }>(
    tx,
    `select name from office where workspace_id = $1 order by kana = '', kana collate "ja-x-icu", name limit $2`,
    [workspaceId, most],
  );
  return found.map((office) => office.name);
}
