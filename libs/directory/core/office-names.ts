import { named, type Statement, type Tx } from '#platform';

const names: Statement = {
  name: 'directory.office-names',
  text: `select name from office where workspace_id = $1 order by kana = '', kana collate "ja-x-icu", name limit $2`,
};

/** Names for a picker, in the order of their reading. */
export async function officeNames(tx: Tx, workspaceId: string, most = 1_000): Promise<string[]> {
  const found = await named<{ name: string }>(tx, names, [workspaceId, most]);
  return found.map((office) => office.name);
}
