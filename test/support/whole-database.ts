import pg from 'pg';
import type { TestDatabase } from './database.js';
import { testServer } from './test-server.js';

/** Everything that stands in the database, in every schema, as a dump would have it: bytes as hexadecimal. */
export async function wholeDatabase(test: TestDatabase): Promise<ReadonlyMap<string, string>> {
  const url = new URL(testServer().superuserUrl);
  url.pathname = new URL(test.appUrl).pathname;
  const reader = new pg.Client({ connectionString: url.href });
  await reader.connect();
  try {
    const { rows: tables } = await reader.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const contents = new Map<string, string>();
    for (const { name } of tables) {
      const { rows } = await reader.query<{ text: string | null }>(
        `select string_agg(to_jsonb(t)::text, E'\\n') as text from ${name} t`,
      );
      contents.set(name, rows[0]?.text ?? '');
    }
    return contents;
  } finally {
    await reader.end();
  }
}

/** The tables in which a text stands, as it is or as bytes. */
export const tablesWith = (contents: ReadonlyMap<string, string>, text: string): string[] => {
  const bytes = Buffer.from(text).toString('hex');
  return [...contents].flatMap(([table, all]) => (all.includes(text) || all.includes(bytes) ? [table] : []));
};
