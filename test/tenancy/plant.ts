import pg from 'pg';
import { uuidv7 } from '../../libs/platform/ids.js';
import type { TestDatabase } from '../support/database.js';
import { testServer } from '../support/test-server.js';
import { neededColumns } from './catalogue.js';

type Values = Record<string, unknown>;

/** What the catalogue does not tell of a valid row, by table: where a check looks at several columns. */
const particulars: Record<string, () => Values> = {
  address: () => ({ person_id: uuidv7() }),
  campaign_target: () => ({ office_id: uuidv7(), email: 'madoguchi@office.example' }),
  questionnaire_invitation: () => ({ registration_id: uuidv7() }),
  reminder_rule: () => ({ offset_minutes: -60 }),
  response: () => ({ invitation_id: uuidv7() }),
  visit: () => ({ planned_on: '2026-11-20' }),
  tagging: () => ({ office_id: uuidv7() }),
  session: () => ({ starts_at: '2026-11-20T04:00:00Z', ends_at: '2026-11-20T08:00:00Z' }),
};

const byType: Record<string, () => unknown> = {
  uuid: uuidv7,
  text: () => `x-${uuidv7()}`,
  'timestamp with time zone': () => '2026-11-20T04:00:00Z',
  date: () => '2026-11-20',
  jsonb: () => '{}',
  bytea: () => Buffer.from(uuidv7()),
  boolean: () => false,
  integer: () => 1,
  smallint: () => 1,
  bigint: () => 1,
};

/**
 * One row of this table for each workspace, made from the catalogue alone, so that a new table needs no word here.
 * The rows these refer to need not exist: foreign keys are off in the planting connection.
 */
export async function plant(
  test: TestDatabase,
  tables: readonly string[],
  workspaces: readonly string[],
): Promise<void> {
  const url = new URL(testServer().superuserUrl);
  url.pathname = new URL(test.appUrl).pathname;
  const planter = new pg.Client({ connectionString: url.href, options: '-c session_replication_role=replica' });
  await planter.connect();
  try {
    for (const table of tables) {
      const columns = await neededColumns(test, table);
      for (const workspace_id of workspaces) {
        const generated = columns.map(({ name, type, words }) => [
          name,
          words ? unquoted(words[0]!) : valueOf(table, type),
        ]);
        await insert(planter, table, { ...Object.fromEntries(generated), ...particulars[table]?.(), workspace_id });
      }
    }
  } finally {
    await planter.end();
  }
}

function valueOf(table: string, type: string): unknown {
  const make = byType[type];
  if (!make) throw new Error(`${table} has a column of type ${type}: say here how to make one`);
  return make();
}

const unquoted = (literal: string): string => literal.replace(/^'(.*)'::\w+$/, '$1');

async function insert(client: pg.Client, table: string, values: Values): Promise<void> {
  const names = Object.keys(values);
  const places = names.map((_, index) => `$${index + 1}`);
  await client.query(`insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`, Object.values(values));
}
