// node scripts/run.mjs test/migrations/write-dump.ts FILE: what a database of this version holds after the demo was played
// into it. Made once from each release's own tree, so that the next one can be shown to take it over.
import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DataSource } from 'typeorm';
import { fillInstallation } from '../../apps/standalone/src/demo/fill.js';
import { createLog, FixedClock, loadConfig, migrate } from '../../libs/platform/index.js';
import { startEmbedded } from '../../libs/embedded/index.js';
import { schema } from '../../apps/product/src/schema.js';
import type { Dump } from './dump.js';
import { schemaPicture } from './schema-picture.js';

const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: write-dump.ts FILE');
const at = '2026-11-20T03:00:00Z';
const folder = mkdtempSync(join(tmpdir(), 'tsudoi-dump-'));
const embedded = await startEmbedded({ dataDir: folder, log: createLog('warn'), fast: true });
try {
  const { appUrl, ownerUrl } = embedded;
  await migrate(ownerUrl, schema);
  const config = loadConfig({ SECRET_KEY: 'a-key-for-tests-only-0123456789abcdef', LOG_LEVEL: 'error' });
  const made = await fillInstallation({ config, appUrl, ownerUrl }, console.log, new FixedClock(at));
  const source = await new DataSource({ type: 'postgres', url: ownerUrl, installExtensions: false }).initialize();
  const runner = source.createQueryRunner();
  const names = (await runner.query(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )) as {
    name: string;
  }[];
  const tables: Dump['tables'] = {};
  for (const { name } of names) {
    const [all] = (await runner.query(`select coalesce(json_agg(t), '[]') as rows from "${name}" t`)) as [
      { rows: unknown[] },
    ];
    tables[name] = all.rows;
  }
  const dump: Dump = { at, made, schema: await schemaPicture(runner), tables };
  await runner.release();
  await source.destroy();
  writeFileSync(file, gzipSync(JSON.stringify(dump), { level: 9 }));
} finally {
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}
