import pg from 'pg';
import type { Secrets } from './secrets.js';

export const databaseName = 'tsudoi';

/**
 * The database and the three roles of the product: `app_owner` owns and migrates, `app` serves under row-level security,
 * `dispatcher` is what `app` becomes for one transaction to find due work. Nobody passes row-level security by.
 */
export async function prepareRoles(superuserUrl: string, secrets: Secrets): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const login = 'login nosuperuser nocreatedb nocreaterole nobypassrls noreplication';
    await createRole(client, 'app_owner', `${login} password '${secrets.ownerPassword}'`);
    await createRole(client, 'app', `${login} password '${secrets.appPassword}'`);
    await createRole(client, 'dispatcher', 'nologin nosuperuser nocreatedb nocreaterole nobypassrls noreplication');
    await client.query('grant dispatcher to app with inherit false, set true');
    await createDatabase(client);
  } finally {
    await client.end();
  }
}

async function createRole(client: pg.Client, name: string, options: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
  if (rowCount === 0) await client.query(`create role ${name} ${options}`);
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
  if (rowCount === 0) await client.query(`create database ${databaseName} owner app_owner`);
  await client.query(`revoke all on database ${databaseName} from public`);
  await client.query(`grant connect on database ${databaseName} to app`);
}
