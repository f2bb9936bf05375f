import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { schema } from '../../apps/product/src/schema.js';
import { migrate } from '../../libs/platform/database/migrate.js';
import { type EmbeddedPostgres, startEmbedded } from '../../libs/embedded/index.js';
import { createLog } from '../../libs/platform/log.js';

/** How a test process finds the one server of its Jest run. */
export interface TestServer {
  superuserUrl: string;
  ownerUrl: string;
  appUrl: string;
  /** name of the migrated, empty database that each test file clones */
  template: string;
}

const variable = 'TSUDOI_TEST_SERVER';

export interface OwnServer extends TestServer {
  /** its `pid` may be killed: it comes back on the same port */
  embedded: EmbeddedPostgres;
  /** stops it and removes the folder */
  stop: () => Promise<void>;
}

/** Starts a server in a new temporary folder, built by the migrations. For the whole run, or for a suite that kills it. */
export async function startTestServer(): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tsudoi-test-'));
  const embedded = await startEmbedded({ dataDir: folder, log: createLog('warn'), fast: true });
  await migrate(embedded.ownerUrl, schema);
  const stop = async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const { superuserUrl, ownerUrl, appUrl } = embedded;
  return { superuserUrl, ownerUrl, appUrl, template: databaseOf(ownerUrl), embedded, stop };
}

export function announce({ superuserUrl, ownerUrl, appUrl, template }: TestServer): void {
  process.env[variable] = JSON.stringify({ superuserUrl, ownerUrl, appUrl, template });
}

export function testServer(): TestServer {
  const announced = process.env[variable];
  if (!announced) throw new Error('no test server: run the tests with jest.config.mjs, whose global set-up starts it');
  return JSON.parse(announced) as TestServer;
}

/** A copy of the template, `name` of the same owner. */
export async function cloneTemplate(server: TestServer, name: string): Promise<{ appUrl: string; ownerUrl: string }> {
  await asSuperuser(server, [
    `create database "${name}" template "${server.template}" owner app_owner`,
    `revoke all on database "${name}" from public`,
    `grant connect on database "${name}" to app`,
  ]);
  return { appUrl: withDatabase(server.appUrl, name), ownerUrl: withDatabase(server.ownerUrl, name) };
}

export async function dropClone(server: TestServer, name: string): Promise<void> {
  await asSuperuser(server, [`drop database if exists "${name}" with (force)`]);
}

async function asSuperuser(server: TestServer, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server.superuserUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function databaseOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
