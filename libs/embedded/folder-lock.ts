import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '#platform';
import { livingProcess, waitUntil } from './process-table.js';

interface Holder {
  pid: number;
  startedAt: string;
}

/**
 * One process at a time on a data folder. The lock names its holder, so one left behind by a kill -9 is seen and taken over.
 * @returns gives the folder back
 */
export async function lockFolder(dataDir: string): Promise<() => void> {
  const path = join(dataDir, 'in-use.json');
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (createLock(path)) return () => giveBack(path);
    const holder = readHolder(path);
    // A predecessor that is just ending gets a moment.
    if (holder && !(await waitUntil(() => !isAlive(holder), 2_000))) throw inUse(dataDir, holder.pid);
    removeStale(path, holder);
  }
  throw new Error(`could not lock ${dataDir}`);
}

function createLock(path: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, JSON.stringify(ourselves()));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function ourselves(): Holder {
  return { pid: process.pid, startedAt: livingProcess(process.pid)?.startedAt ?? '' };
}

/** null: gone, or cut short when its writer was killed */
function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** Numbers are used again, in containers at once: the start time must agree too. */
function isAlive(holder: Holder): boolean {
  const living = livingProcess(holder.pid);
  if (!living) return false;
  return !living.startedAt || !holder.startedAt || living.startedAt === holder.startedAt;
}

/** Two starters may find the same stale lock: whoever moved a fresh one away by mistake puts it back. */
function removeStale(path: string, stale: Holder | null): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved && moved.pid !== stale?.pid && isAlive(moved)) renameSync(aside, path);
  else rmSync(aside, { force: true });
}

function giveBack(path: string): void {
  if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
}

function inUse(dataDir: string, pid: number): StartRefused {
  return new StartRefused('embedded.in-use', {
    ja: `データフォルダー（DATA_DIR=${dataDir}）はプロセス ${pid} が使用中です。そのプロセスを終了するか、別の DATA_DIR を指定してください。`,
    en: `The data folder (DATA_DIR=${dataDir}) is in use by process ${pid}. Stop that process or name another DATA_DIR.`,
  });
}
