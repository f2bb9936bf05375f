// node scripts/run.mjs test/migrations/write-dump.ts FILE: what a database of this version holds after the demo was played
// into it, and the rows of `unplayed.ts`. Made once from each release's own tree, so that the next one can be shown to take it over.
import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DataSource, type QueryRunner } from 'typeorm';
import { fillInstallation } from '../../apps/standalone/src/demo/fill.js';
import { createLog, FixedClock, loadConfig, migrate } from '../../libs/platform/index.js';
import { startEmbedded } from '../../libs/embedded/index.js';
import { schema } from '../../apps/product/src/schema.js';
import type { Dump } from './dump.js';
import { schemaPicture } from './schema-picture.js';
import { unplayed } from './unplayed.js';

const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: write-dump.ts FILE');
const at = '2026-11-20T03:00:00Z';
const folder = mkdtempSync(join(tmpdir(), 'tsudoi-dump-'));
const embedded = await startEmbedded({ dataDir: folder, log: createLog('warn'), fast: true });
try {
  const { appUrl, ownerUrl } = embedded;
  // The picture is of what migrations make; published views are made anew by each version.
  await migrate(ownerUrl, { ...schema, views: [] });
  const picture = await onRunner(ownerUrl, schemaPicture);
  await migrate(ownerUrl, schema);
  const config = loadConfig({ SECRET_KEY: 'a-key-for-tests-only-0123456789abcdef', LOG_LEVEL: 'error' });
  const made = await fillInstallation({ config, appUrl, ownerUrl }, console.log, new FixedClock(at));
  const tables = await onRunner(ownerUrl, async (runner) => {
    for (const statement of unplayed) await runner.query(statement, [made.workspaces[0], at]);
    return rowsOf(runner);
  });
  const dump: Dump = { at, made, schema: picture, views: [...schema.views], tables };
  writeFileSync(file, gzipSync(JSON.stringify(dump), { level: 9 }));
} finally {
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function rowsOf(runner: QueryRunner): Promise<Dump['tables']> {
  const named = `select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  const tables: Dump['tables'] = {};
  for (const { name } of (await runner.query(named)) as { name: string }[]) {
    const [all] = (await runner.query(`select coalesce(json_agg(t), '[]') as rows from "${name}" t`)) as [
      { rows: unknown[] },
    ];
    tables[name] = all.rows;
  }
  return tables;
}

async function onRunner<R>(url: string, work: (runner: QueryRunner) => Promise<R>): Promise<R> {
  const source = await new DataSource({ type: 'postgres', url, installExtensions: false }).initialize();
  const runner = source.createQueryRunner();
  try {
    return await work(runner);
  } finally {
    await runner.release();
    await source.destroy();
  }
}
