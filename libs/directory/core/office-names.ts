import { rows, type Tx } from '#platform';

/** Names for a picker, in the order of their reading. */
export async function officeNames(tx: Tx, workspaceId: string, most = 1_000): Promise<string[]> {
  const found = await rows<{ name: string }>(
    tx,
    `select name from office where workspace_id = $1 order by kana = '', kana collate "ja-x-icu", name limit $2`,
    [workspaceId, most],
  );
  return found.map((office) => office.name);
}
