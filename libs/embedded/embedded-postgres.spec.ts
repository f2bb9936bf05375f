import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { useDataFolder } from '../../test/support/data-folder.js';
import { createLog } from '../platform/log.js';
import { findBinaries } from './binaries.js';
import { startEmbedded } from './index.js';

const log = createLog('silent');

async function ask<R>(connectionString: string, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows as R[];
  } finally {
    await client.end();
  }
}

function reaches(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port }, () => resolve(true)).on('error', () => resolve(false));
    socket.on('close', () => socket.destroy());
  });
}

describe('the built-in PostgreSQL', () => {
  const folder = useDataFolder('used');

  it('gives a database of app_owner and three roles that never pass row-level security by', async () => {
    const embedded = await startEmbedded({ dataDir: folder.path, log, fast: true });
    const roles = await ask(
      embedded.appUrl,
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin from pg_roles
       where rolname in ('app_owner', 'app', 'dispatcher') order by rolname`,
    );
    const plain = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    expect(roles).toEqual([
      { rolname: 'app', ...plain, rolcanlogin: true },
      { rolname: 'app_owner', ...plain, rolcanlogin: true },
      { rolname: 'dispatcher', ...plain, rolcanlogin: false },
    ]);
    expect(
      await ask(
        embedded.appUrl,
        `select r.rolname as owner, has_schema_privilege('app', 'public', 'create') as app_creates,
                pg_has_role('app', 'dispatcher', 'set') as may_become, pg_has_role('app', 'dispatcher', 'usage') as inherits
         from pg_database d join pg_roles r on r.oid = d.datdba where d.datname = current_database()`,
      ),
    ).toEqual([{ owner: 'app_owner', app_creates: false, may_become: true, inherits: false }]);
    await embedded.stop();
  });

  it('keeps what was committed over a stop and a start', async () => {
    const first = await startEmbedded({ dataDir: folder.path, log, fast: true });
    await ask(first.ownerUrl, 'create table kept (n int); insert into kept values (1)');
    await first.stop();
    const second = await startEmbedded({ dataDir: folder.path, log, fast: true });
    expect(await ask(second.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
    await second.stop();
  });

  it('writes commits through to the disk unless told to be fast', async () => {
    const settings = `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`;
    const product = await startEmbedded({ dataDir: folder.path, log });
    const safe = await ask(product.appUrl, settings);
    await product.stop();
    const test = await startEmbedded({ dataDir: folder.path, log, fast: true });
    expect([safe, await ask(test.appUrl, settings)]).toEqual([
      [{ fsync: 'on', commit: 'on' }],
      [{ fsync: 'off', commit: 'on' }],
    ]);
    await test.stop();
  });

  it('listens on this machine only and asks for the password', async () => {
    const embedded = await startEmbedded({ dataDir: folder.path, log, fast: true });
    const outside = Object.values(networkInterfaces()).flatMap((list) => list!.filter((each) => !each.internal));
    const reached = await Promise.all(outside.map(({ address }) => reaches(address, embedded.port)));
    expect(reached.filter(Boolean)).toEqual([]);
    await expect(ask(embedded.appUrl.replace(/app:[^@]+@/, 'app:guess@'), 'select 1')).rejects.toThrow('password');
    await embedded.stop();
  });

  it('refuses a folder whose secrets are lost, instead of locking its owner out', async () => {
    unlinkSync(join(folder.path, 'secrets.json'));
    await expect(startEmbedded({ dataDir: folder.path, log })).rejects.toMatchObject({ code: 'embedded.secrets-lost' });
  });

  it('refuses a folder of another PostgreSQL major with a sentence that names both', async () => {
    writeFileSync(join(folder.path, 'postgres', 'PG_VERSION'), '17\n');
    await expect(startEmbedded({ dataDir: folder.path, log })).rejects.toMatchObject({
      code: 'embedded.version',
      sentence: { en: expect.stringMatching(/DATA_DIR=.* written by PostgreSQL 17, .* PostgreSQL 18\./) },
    });
  });

  it('stops once, however often it is asked', async () => {
    const embedded = await startEmbedded({ dataDir: folder.path, log, fast: true });
    await Promise.all([embedded.stop(), embedded.stop()]);
    expect(existsSync(join(folder.path, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('names the way out on a machine without built-in binaries', async () => {
    await expect(findBinaries('sunos', 'sparc')).rejects.toMatchObject({
      code: 'embedded.platform',
      sentence: { en: expect.stringContaining('DATABASE_URL') },
    });
  });
});

describe('the first start', () => {
  const folder = useDataFolder('empty');

  it('keeps its passwords and the secret key in a file that only its owner can read', async () => {
    const embedded = await startEmbedded({ dataDir: folder.path, log, fast: true });
    await embedded.stop();
    const path = join(folder.path, 'secrets.json');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const secrets = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
    expect(Object.keys(secrets)).toEqual(['superuserPassword', 'ownerPassword', 'appPassword', 'secretKey']);
    expect(new Set(Object.values(secrets).map((secret) => secret.length))).toEqual(new Set([43]));
    expect(readFileSync(join(folder.path, 'postgres.log'), 'utf8')).not.toContain(secrets['appPassword']);
  });

  it('begins anew after a first start that was cut short', async () => {
    mkdirSync(join(folder.path, 'postgres.new-4711', 'base'), { recursive: true });
    const embedded = await startEmbedded({ dataDir: folder.path, log, fast: true });
    expect(await ask(embedded.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await embedded.stop();
    expect(readdirSync(folder.path).sort()).toEqual(['postgres', 'postgres.log', 'secrets.json']);
  });
});
