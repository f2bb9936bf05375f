import type pg from 'pg';

/**
 * What a database holds, looked at before anything is migrated: ids of its host bodies; none: an installation nobody uses yet,
 * or no table at all; null: tables of something else.
 * @param client as role `app`
 */
export async function hostsIn(client: pg.Client): Promise<string[] | null> {
  const { rows } = await client.query<{ tables: number; ours: boolean }>(
    `select count(*)::int as tables, coalesce(bool_or(tablename = 'workspace'), false) as ours
     from pg_tables where schemaname = 'public'`,
  );
  const { tables, ours } = rows[0]!;
  if (!ours) return tables === 0 ? [] : null;
  return (await client.query<{ id: string }>('select id from workspace')).rows.map(({ id }) => id);
}
