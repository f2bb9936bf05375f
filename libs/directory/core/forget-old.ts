import { type Database, rows } from '#platform';

const day = 24 * 3_600_000;

/** What is kept for a day only: searches hold names, uploaded files hold people. */
export const oldestKept = (now: Date): Date => new Date(now.getTime() - day);

/** Deletes the rows of one of these tables that are older than a day, workspace by workspace. */
export async function forgetOld(database: Database, table: 'stored_search' | 'import_draft', now: Date): Promise<void> {
  const before = oldestKept(now);
  const workspaces = await database.asDispatcher((tx) =>
    rows<{ id: string }>(tx, `select distinct workspace_id as id from ${table} where created_at < $1`, [before]),
  );
  for (const { id } of workspaces) {
    await database.withWorkspace(id, (tx) =>
      rows(tx, `delete from ${table} where workspace_id = $1 and created_at < $2`, [id, before]),
    );
  }
}
