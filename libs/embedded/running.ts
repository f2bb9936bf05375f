import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isServerOf } from './leftover.js';
import { databaseName } from './roles.js';
import { readSecrets } from './secrets.js';

/** The built-in database as role `app` while another process serves it; null where none does. */
export function runningAppUrl(dataDir: string): string | null {
  const folder = join(dataDir, 'postgres');
  const pidFile = join(folder, 'postmaster.pid');
  if (!existsSync(pidFile)) return null;
  // PostgreSQL's own order: process, folder, start, port.
  const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n');
  if (!port || !isServerOf(folder, Number(pid))) return null;
  return `postgresql://app:${readSecrets(dataDir).appPassword}@127.0.0.1:${port}/${databaseName}`;
}
