import pg from 'pg';
import { uuidv7 } from '../../libs/platform/ids.js';
import { testServer } from '../support/test-server.js';

/** A database without a single table, owned as in production, for the length of `work`. @param work gets the owner's address */
export async function withEmptyDatabase(work: (ownerUrl: string) => Promise<void>): Promise<void> {
  const server = testServer();
  const name = `empty_${uuidv7().replaceAll('-', '')}`;
  await onServer(server.superuserUrl, `create database ${name} template template0 owner app_owner`);
  try {
    const url = new URL(server.ownerUrl);
    url.pathname = `/${name}`;
    await work(url.href);
  } finally {
    await onServer(server.superuserUrl, `drop database ${name} with (force)`);
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
