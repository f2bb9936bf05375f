import type { TestDatabase } from './database.js';

/** What a read may write after all, by table: an expression over the row `t` that leaves it out, or null for a row left out. */
export type Exemptions = Readonly<Record<string, string>>;

export type TableSums = ReadonlyMap<string, string>;

/** One checksum for the contents of each table. */
export async function tableSums(test: TestDatabase, exempt: Exemptions = {}): Promise<TableSums> {
  const tables = await test.sql<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  const sums = tables.map(
    ({ name }) =>
      `select '${name}' as name, coalesce(md5(string_agg(line::text, '|' order by line::text)), '') as sum
       from (select ${exempt[name] ?? 'to_jsonb(t)'} as line from ${name} t) s where line is not null`,
  );
  const rows = await test.sql<{ name: string; sum: string }>(sums.join(' union all '));
  return new Map(rows.map(({ name, sum }) => [name, sum]));
}

/** The tables whose contents are not the same. */
export function changedTables(before: TableSums, after: TableSums): string[] {
  return [...after].filter(([name, sum]) => before.get(name) !== sum).map(([name]) => name);
}
