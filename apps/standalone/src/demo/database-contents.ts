import pg from 'pg';

/**
 * What a database holds, looked at before anything is migrated: ids of its host bodies; none: an installation nobody uses yet,
 * or no table at all; null: tables of something else.
 * @param url as role `app`
 */
export async function hostsIn(url: string): Promise<string[] | null> {
  return asked(url, async (client) => {
    const { rows } = await client.query<{ tables: number; ours: boolean }>(
      `select count(*)::int as tables, coalesce(bool_or(tablename = 'workspace'), false) as ours
       from pg_tables where schemaname = 'public'`,
    );
    const { tables, ours } = rows[0]!;
    if (!ours) return tables === 0 ? [] : null;
    return (await client.query<{ id: string }>('select id from workspace')).rows.map(({ id }) => id);
  });
}

/** Away with a demo that was never finished; the next start of the server makes an empty one. @param url as superuser of our own server */
export const dropUnfinished = (url: string, name: string): Promise<unknown> =>
  asked(url, (client) => client.query(`drop database if exists "${name}" with (force)`));

async function asked<T>(url: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}
