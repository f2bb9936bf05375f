import pg from 'pg';
import type { TestDatabase } from '../support/database.js';

/** A foreign key between tables that both belong to workspaces. */
export interface Key {
  table: string;
  name: string;
  target: string;
  columns: string[];
  targetColumns: string[];
  validated: boolean;
}

/** Every one of them, as the database itself lists them. */
export function keysOf(test: TestDatabase): Promise<Key[]> {
  const named = (table: string, numbers: string) =>
    `(select array_agg(a.attname::text order by k.place) from unnest(${numbers}) with ordinality as k (number, place)
      join pg_attribute a on a.attrelid = ${table} and a.attnum = k.number)`;
  const ofWorkspace = (table: string) =>
    `exists (select from pg_attribute w where w.attrelid = ${table} and w.attname = 'workspace_id' and w.attnotnull)`;
  return test.sql<Key>(`
    select f.conrelid::regclass::text as "table", f.conname as name, f.confrelid::regclass::text as target,
      ${named('f.conrelid', 'f.conkey')} as columns, ${named('f.confrelid', 'f.confkey')} as "targetColumns",
      f.convalidated as validated
    from pg_constraint f
    where f.contype = 'f' and f.connamespace = 'public'::regnamespace and ${ofWorkspace('f.conrelid')} and ${ofWorkspace('f.confrelid')}
    order by 1, 2`);
}

/** Lets the planted row of one workspace point to the row of another, as the owner, whom no policy stops. @returns what refused it */
export async function pointing(test: TestDatabase, key: Key, from: string, to: string): Promise<string | undefined> {
  const owner = new pg.Client({ connectionString: test.ownerUrl });
  await owner.connect();
  const column = key.columns.find((name) => name !== 'workspace_id')!;
  try {
    await owner.query('begin');
    await withoutOtherRules(owner, key.table);
    await owner.query(
      `update ${key.table} set ${column} = (select id from ${key.target} where workspace_id = $2 limit 1) where workspace_id = $1`,
      [from, to],
    );
    return undefined;
  } catch (error) {
    return (error as { constraint?: string }).constraint ?? String(error);
  } finally {
    await owner.query('rollback');
    await owner.end();
  }
}

/** Planted rows fit no check that looks at several columns, and no trigger. */
async function withoutOtherRules(owner: pg.Client, table: string): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select conname as name from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
    [table],
  );
  for (const { name } of rows) await owner.query(`alter table ${table} drop constraint ${name}`);
  await owner.query(`alter table ${table} disable trigger user`);
}
