import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../libs/embedded/index.js';
import { createLog } from '../../libs/platform/log.js';

/** A folder for each test, removed after it with whatever still runs on it. `used`: as a first start and a clean stop leave it. */
export function useDataFolder(kind: 'empty' | 'used'): { readonly path: string } {
  const folder = { path: '' };
  const used = kind === 'used' ? newFolder() : null;
  beforeAll(async () => {
    if (used) await (await startEmbedded({ dataDir: used, log: createLog('silent'), fast: true })).stop();
  });
  beforeEach(() => {
    folder.path = newFolder();
    if (used) cpSync(used, folder.path, { recursive: true });
  });
  afterEach(() => {
    endProcessesOn(folder.path);
    rmSync(folder.path, { recursive: true, force: true });
  });
  afterAll(() => {
    if (used) rmSync(used, { recursive: true, force: true });
  });
  return folder;
}

function newFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'tsudoi-data-')));
}

function endProcessesOn(folder: string): void {
  const list = execFileSync('ps', ['-ww', '-axo', 'pid=,command='], { encoding: 'utf8' }).split('\n');
  for (const line of list.filter((each) => / -D | hold-database\.ts /.test(each) && each.includes(folder))) {
    try {
      process.kill(Number.parseInt(line, 10), 'SIGKILL');
    } catch {
      // It ended by itself in the meantime.
    }
  }
}
