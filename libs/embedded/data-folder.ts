import { execFile } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { StartRefused } from '#platform';
import type { Binaries } from './binaries.js';
import { chooseRunAs, giveTo, type RunAs } from './run-as.js';
import { environment } from './server.js';

const draftPrefix = 'postgres.new-';

/** @returns the folder's one true name, so that every process compares the same */
export function openDataFolder(dataDir: string): string {
  const path = resolve(dataDir);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new StartRefused('embedded.folder', {
      ja: `データフォルダー（DATA_DIR=${path}）に書き込めません。権限を確かめるか、別の DATA_DIR を指定してください。`,
      en: `The data folder (DATA_DIR=${path}) cannot be written to. Check its permissions or name another DATA_DIR.`,
    });
  }
  return realpathSync(path);
}

export interface InitOptions {
  superuserPassword: string;
  /** for tests: not written through to the disk */
  fast: boolean;
}

/** Makes the database's files at the first start. They get their name only when complete, so a kill in between leaves nothing half done. */
export async function ensureCluster(
  dataDir: string,
  binaries: Binaries,
  options: InitOptions,
): Promise<{ folder: string; runAs: RunAs }> {
  const folder = join(dataDir, 'postgres');
  removeDrafts(dataDir);
  if (!existsSync(folder)) {
    const draft = join(dataDir, `${draftPrefix}${process.pid}`);
    await initialise(draft, dataDir, binaries, options);
    renameSync(draft, folder);
  }
  refuseOtherMajor(folder, dataDir, binaries.major);
  return { folder, runAs: chooseRunAs(dataDir, folder, binaries.postgres) };
}

async function initialise(draft: string, dataDir: string, binaries: Binaries, options: InitOptions): Promise<void> {
  const cluster = join(draft, 'cluster');
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  const runAs = chooseRunAs(dataDir, cluster, binaries.postgres);
  const passwordFile = join(draft, 'password');
  writeFileSync(passwordFile, options.superuserPassword, { mode: 0o600 });
  giveTo(runAs.owner, draft);
  const [command, ...args] = [
    ...runAs.prefix,
    ...[binaries.initdb, '-D', cluster, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
    ...(options.fast ? ['--no-sync'] : []),
  ];
  await promisify(execFile)(command!, args, { cwd: dataDir, env: environment() });
  rmSync(passwordFile);
  renameSync(cluster, `${draft}.done`);
  rmSync(draft, { recursive: true });
  renameSync(`${draft}.done`, draft);
}

function removeDrafts(dataDir: string): void {
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith(draftPrefix))) {
    rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

function refuseOtherMajor(folder: string, dataDir: string, ours: string): void {
  const theirs = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (theirs === ours) return;
  throw new StartRefused('embedded.version', {
    ja: `データフォルダー（DATA_DIR=${dataDir}）は PostgreSQL ${theirs} のものですが、この版は PostgreSQL ${ours} を使います。元の版で起動して pg_dump で書き出し、この版の新しい DATA_DIR に psql で入れてください。`,
    en: `The data folder (DATA_DIR=${dataDir}) was written by PostgreSQL ${theirs}, but this version brings PostgreSQL ${ours}. Start the version that wrote it, write its database out with pg_dump, and read it with psql into a new DATA_DIR of this version.`,
  });
}
