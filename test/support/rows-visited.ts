import type { TestDatabase } from './database.js';
import { sentBy } from './statements.js';

interface PlanNode {
  'Node Type': string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}

/** Nodes that fetch rows of a table or put rows in order; those that read an index alone, or count, are cheap however many. */
const costly = new Set(['Seq Scan', 'Index Scan', 'Bitmap Heap Scan', 'Sort', 'Incremental Sort']);

const visited = (node: PlanNode): number =>
  (costly.has(node['Node Type'])
    ? (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
    : 0) + (node.Plans ?? []).reduce((sum, child) => sum + visited(child), 0);

/** How many rows PostgreSQL fetched from tables or sorted for everything that `work` asks, as EXPLAIN ANALYZE counts them. */
export async function rowsVisited(
  test: TestDatabase,
  workspace: string,
  work: () => Promise<unknown>,
): Promise<number> {
  let sum = 0;
  for (const { text, values } of await sentBy(work)) {
    const [answer] = await test.database.withWorkspace(workspace, async (tx) => {
      // With one event in the database its tables are read whole; among many events nobody would.
      await tx.query('set local enable_seqscan = off');
      return tx.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }[]>(
        `explain (analyze, timing off, format json) ${text}`,
        values,
      );
    });
    sum += visited(answer!['QUERY PLAN'][0]!.Plan);
  }
  return Math.round(sum);
}
