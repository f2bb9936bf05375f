import { rows, type Tx } from '#platform';

/** Whoever gives names to offices of a workspace comes one after the other, so that a name is found taken before it is written. */
export async function lockOfficeNames(tx: Tx, workspaceId: string): Promise<void> {
  await rows(tx, `select pg_advisory_xact_lock(hashtextextended('office-names:' || $1::text, 0))`, [workspaceId]);
}
