import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '#platform';
import { livingProcess, processesIn, signal, waitUntil } from './process-table.js';

/**
 * Clears what a killed predecessor left in the folder: a server that runs on, backends that outlive their server,
 * and a `postmaster.pid` whose number now means a zombie or a stranger, at which PostgreSQL would refuse to start.
 */
export async function clearLeftover(folder: string, log: Log): Promise<void> {
  const pidFile = join(folder, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (Number.isInteger(pid) && pid > 1 && isServerOf(folder, pid)) {
    log.warn({ pid }, 'stopping the PostgreSQL that an earlier process left running');
    await stopServer(pid);
  }
  await endBackends(folder);
  if (!existsSync(pidFile)) return;
  // Not deleted: PostgreSQL ignores its parent's number, but still checks the shared memory block named further down.
  writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'));
}

/** Fast first; a server that hears nothing is ended harder, and recovers at its next start. */
export async function stopServer(pid: number): Promise<void> {
  const gone = () => livingProcess(pid) === null;
  for (const [name, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    signal(pid, name);
    if (await waitUntil(gone, patience)) return;
  }
}

export function isServerOf(folder: string, pid: number): boolean {
  const command = livingProcess(pid)?.command ?? '';
  return command.includes('postgres') && `${command} `.includes(` -D ${folder} `);
}

async function endBackends(folder: string): Promise<void> {
  const gone = () => processesIn(folder).length === 0;
  if (await waitUntil(gone, 2_000)) return;
  for (const pid of processesIn(folder)) signal(pid, 'SIGKILL');
  await waitUntil(gone, 5_000);
}
