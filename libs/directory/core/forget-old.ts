import { type Database, rows } from '#platform';

const day = 24 * 3_600_000;

/** What is kept for a day only: searches hold names, uploaded files hold people. */
export const oldestKept = (now: Date): Date => new Date(now.getTime() - day);

/** How many days each is kept. */
const days = { searches: 1, drafts: 1, merges: 30 } as const;

const statements = {
  searches: {
    find: 'select distinct workspace_id as id from stored_search where created_at < $1',
    forget: 'delete from stored_search where workspace_id = $1 and created_at < $2',
  },
  drafts: {
    find: 'select distinct workspace_id as id from import_draft where created_at < $1',
    forget: 'delete from import_draft where workspace_id = $1 and created_at < $2',
  },
  merges: {
    find: 'select distinct workspace_id as id from merge where created_at < $1',
    forget: 'delete from merge where workspace_id = $1 and created_at < $2',
  },
};

/** Deletes what of one of these is too old, workspace by workspace. */
export async function forgetOld(database: Database, what: keyof typeof statements, now: Date): Promise<void> {
  const { find, forget } = statements[what];
  const before = new Date(now.getTime() - days[what] * day);
  const workspaces = await database.asDispatcher((tx) => rows<{ id: string }>(tx, find, [before]));
  for (const { id } of workspaces) await database.withWorkspace(id, (tx) => rows(tx, forget, [id, before]));
}
