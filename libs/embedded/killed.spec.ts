import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { useDataFolder } from '../../test/support/data-folder.js';
import { type Holder, holdDatabase, killHard } from '../../test/support/holder.js';
import { createLog } from '../platform/log.js';
import { fromProc, livingProcess, waitUntil } from './process-table.js';
import { startEmbedded } from './index.js';

const log = createLog('silent');
const pidFile = (dataDir: string) => join(dataDir, 'postgres', 'postmaster.pid');

async function ask<R>(connectionString: string, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as R[];
  } finally {
    await client.end();
  }
}

async function holdWithOneRow(dataDir: string): Promise<Holder> {
  const holder = await holdDatabase(dataDir);
  await ask(holder.ownerUrl, 'create table kept (n int); insert into kept values (1)');
  return holder;
}

/** What a later start finds. */
async function keptRows(dataDir: string): Promise<unknown[]> {
  const embedded = await startEmbedded({ dataDir, log, fast: true });
  try {
    return await ask(embedded.ownerUrl, 'select n from kept');
  } finally {
    await embedded.stop();
  }
}

function guardOf(dataDir: string): number {
  const list = execFileSync('ps', ['-ww', '-axo', 'pid=,command='], { encoding: 'utf8' }).split('\n');
  return Number.parseInt(
    list.find((line) => line.includes('read -r line') && line.includes(dataDir))!,
    10,
  );
}

describe('the data folder after something was killed', () => {
  const folder = useDataFolder('used');

  it('is refused with the number of the process that uses it', async () => {
    const holder = await holdDatabase(folder.path);
    await expect(startEmbedded({ dataDir: folder.path, log })).rejects.toMatchObject({
      code: 'embedded.in-use',
      sentence: { en: expect.stringContaining(`(DATA_DIR=${folder.path}) is in use by process ${holder.child.pid}.`) },
    });
    await killHard(holder.child);
  });

  it('lets no server live on when node was killed', async () => {
    const holder = await holdWithOneRow(folder.path);
    await killHard(holder.child);
    expect(await waitUntil(() => livingProcess(holder.pid) === null, 5_000)).toBe(true);
    expect(await keptRows(folder.path)).toEqual([{ n: 1 }]);
  });

  it('lets no server live on when node left without stopping it', async () => {
    const holder = await holdDatabase(folder.path, { then: 'leave' });
    if (holder.child.exitCode === null) await once(holder.child, 'exit');
    expect(await waitUntil(() => livingProcess(holder.pid) === null, 5_000)).toBe(true);
  });

  it('stops a server that runs on without its node, and starts its own', async () => {
    const holder = await holdWithOneRow(folder.path);
    process.kill(guardOf(folder.path), 'SIGKILL');
    await killHard(holder.child);
    expect(livingProcess(holder.pid)).not.toBeNull();
    expect(await keptRows(folder.path)).toEqual([{ n: 1 }]);
    expect(livingProcess(holder.pid)).toBeNull();
  });

  it('is served again on the same port when PostgreSQL was killed under a living node', async () => {
    const holder = await holdWithOneRow(folder.path);
    process.kill(holder.pid, 'SIGKILL');
    let seen: unknown[] = [];
    for (let attempt = 0; attempt < 100 && seen.length === 0; attempt += 1) {
      seen = await ask(holder.ownerUrl, 'select n from kept').catch(() => []);
      if (seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(seen).toEqual([{ n: 1 }]);
    holder.child.kill('SIGTERM');
    expect(await once(holder.child, 'exit')).toEqual([0, null]);
    expect(existsSync(pidFile(folder.path))).toBe(false);
  });

  it('starts when both were killed', async () => {
    const holder = await holdWithOneRow(folder.path);
    process.kill(holder.pid, 'SIGKILL');
    await killHard(holder.child);
    expect(await keptRows(folder.path)).toEqual([{ n: 1 }]);
  });

  it('starts when both were killed with connections open', async () => {
    const holder = await holdWithOneRow(folder.path);
    const open = new pg.Client({ connectionString: holder.appUrl });
    open.on('error', () => undefined);
    await open.connect();
    const busy = open.query('select pg_sleep(60)').catch(() => undefined);
    process.kill(holder.pid, 'SIGKILL');
    await killHard(holder.child);
    expect(await keptRows(folder.path)).toEqual([{ n: 1 }]);
    await busy;
    await open.end().catch(() => undefined);
  });

  for (const [whose, find] of [
    ['a zombie', zombie],
    ['a stranger', stranger],
  ] as const) {
    it(`starts when the number of its killed server now means ${whose}`, async () => {
      const holder = await holdWithOneRow(folder.path);
      process.kill(holder.pid, 'SIGKILL');
      await killHard(holder.child);
      const { pid, parent } = await find();
      const lines = readFileSync(pidFile(folder.path), 'utf8').split('\n');
      writeFileSync(pidFile(folder.path), [String(pid), ...lines.slice(1)].join('\n'));
      expect(await keptRows(folder.path)).toEqual([{ n: 1 }]);
      expect(parent.exitCode).toBeNull();
      await killHard(parent);
    });
  }

  it('takes over a lock that names a living process of an earlier number', async () => {
    writeFileSync(join(folder.path, 'in-use.json'), JSON.stringify({ pid: process.pid, startedAt: '1' }));
    const embedded = await startEmbedded({ dataDir: folder.path, log, fast: true });
    await embedded.stop();
    expect(existsSync(join(folder.path, 'in-use.json'))).toBe(false);
  });

  it('takes over a lock that was cut short', async () => {
    writeFileSync(join(folder.path, 'in-use.json'), '{"pid":');
    const embedded = await startEmbedded({ dataDir: folder.path, log, fast: true });
    await embedded.stop();
    expect(existsSync(join(folder.path, 'in-use.json'))).toBe(false);
  });
});

interface Found {
  pid: number;
  parent: ChildProcess;
}

/** A shell that starts a child and then becomes a program that never asks for its end. */
async function zombie(): Promise<Found> {
  const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number.parseInt(line.toString(), 10);
  await waitUntil(() => fromProc(pid) === null, 2_000);
  expect(execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })).toMatch(/^Z/);
  return { pid, parent };
}

async function stranger(): Promise<Found> {
  const parent = spawn('sleep', ['60'], { stdio: 'ignore' });
  await once(parent, 'spawn');
  return { pid: parent.pid!, parent };
}
