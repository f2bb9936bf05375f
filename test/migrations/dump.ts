import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import type { Made } from '../../apps/standalone/src/demo/fill.js';
import type { PublishedView } from '../../libs/platform/database/published-views.js';

/** A database of an earlier version, rows and schema, as `write-dump.ts` wrote it from that version's tree. */
export interface Dump {
  /** where its clock stood */
  at: string;
  made: Made;
  schema: string[];
  /** that were published over it; version 0.1 knew none */
  views?: PublishedView[];
  tables: Record<string, unknown[]>;
}

export const readDump = (path: string): Dump => JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as Dump;

/** Puts the rows into a database with that version's empty schema. @param superuserUrl of that database: foreign keys rest meanwhile */
export async function restoreRows(superuserUrl: string, { tables }: Dump): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('begin; set local session_replication_role = replica');
    for (const [name, rows] of Object.entries(tables)) {
      // The migrations that made the schema have written their own names.
      if (name === 'migration' || rows.length === 0) continue;
      await client.query(
        `insert into "${name}" overriding system value select * from json_populate_recordset(null::"${name}", $1)`,
        [JSON.stringify(rows)],
      );
    }
    await client.query('commit');
    await client.query(`select setval(pg_get_serial_sequence('audit', 'seq'), (select max(seq) from audit))`);
  } finally {
    await client.end();
  }
}
