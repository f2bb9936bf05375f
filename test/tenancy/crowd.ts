import type { DataSource } from 'typeorm';
import { rows, type Tx } from '../../libs/platform/database/database.js';

/** The part of `Database` under test, so that a leaking one can be put in its place. */
export interface Opener {
  withWorkspace<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  installation<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** As `Database`, but the workspace stays set on the connection that goes back to the pool. */
export const leaking = (source: DataSource): Opener => ({
  withWorkspace: (workspaceId, work) =>
    source.transaction(async (tx) => {
      await tx.query(`select set_config('app.workspace', $1, false)`, [workspaceId]);
      return work(tx);
    }),
  installation: (work) => source.transaction(work),
});

/** Clients at a time; each waits for its answer before it asks again. */
const clients = 60;

/**
 * Many at once, and no statement names its workspace: writes, reads, failures, and visits without a workspace,
 * in turns. @returns how many rows anybody saw that were not theirs
 */
export async function foreignRowsSeen(
  opener: Opener,
  workspaces: readonly string[],
  operations: number,
): Promise<number> {
  const seen = await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      let rows = 0;
      for (let turn = client; turn < operations; turn += clients) rows += await oneVisit(opener, workspaces, turn);
      return rows;
    }),
  );
  return seen.reduce((sum, count) => sum + count, 0);
}

function oneVisit(opener: Opener, workspaces: readonly string[], turn: number): Promise<number> {
  // A client changes its manners with every round, so that each kind of visit follows each other one.
  const own = workspaces[turn % workspaces.length]!;
  const manner = (turn + Math.floor(turn / clients)) % 4;
  if (manner === 0) return opener.installation((tx) => foreign(tx, null));
  if (manner === 1) return opener.withWorkspace(own, (tx) => foreign(tx, own));
  if (manner === 2) return failing(opener, own);
  return opener.withWorkspace(own, async (tx) => {
    await tx.query('update outbox_delivery set tries = tries + 1');
    return foreign(tx, own);
  });
}

async function foreign(tx: Tx, own: string | null): Promise<number> {
  const found = await rows<{ workspace_id: string }>(tx, 'select workspace_id, pg_sleep(0.001) from outbox');
  return found.filter(({ workspace_id }) => workspace_id !== own).length;
}

/** What was set in a transaction that is rolled back must be gone as well. */
async function failing(opener: Opener, own: string): Promise<number> {
  const failed = opener.withWorkspace(own, (tx) => tx.query('select 1 / 0'));
  return failed.then(
    () => 1,
    () => 0,
  );
}
