import { named, type Statement, type Tx } from '#platform';
import { officeKey, officesMeant } from './office-name.js';

const alike: Statement = {
  name: 'directory.offices-alike',
  text: 'select id, name from office where workspace_id = $1 and (name = any($2::text[]) or name_key = any($3::text[]))',
};

/** Everything in the directory that one of these written names may mean, in one statement. */
export function officesAlike(
  tx: Tx,
  workspaceId: string,
  written: readonly string[],
): Promise<{ id: string; name: string }[]> {
  return named(tx, alike, [workspaceId, written, written.map(officeKey)]);
}

/** The one office that a written name means, however its legal form is written; null where there is none or it may be several. */
export async function officeMeant(tx: Tx, workspaceId: string, written: string): Promise<string | null> {
  if (!written) return null;
  const [office, ...others] = officesMeant(written, await officesAlike(tx, workspaceId, [written]));
  return office && others.length === 0 ? office.id : null;
}
