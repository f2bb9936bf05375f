import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

export interface ProcessFacts {
  /** program and arguments, separated by spaces; empty when the system does not tell */
  command: string;
  /** tells this process from a later one of the same number; empty when the system does not tell */
  startedAt: string;
}

const hasProc = existsSync('/proc/self/stat');

/** The living process of that number. A zombie holds nothing any more, so it counts as gone. */
export function livingProcess(pid: number): ProcessFacts | null {
  if (!answersSignals(pid)) return null;
  return hasProc ? fromProc(pid) : fromPs(pid);
}

/** Linux */
export function fromProc(pid: number): ProcessFacts | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may itself hold brackets and spaces: count the fields after the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { command, startedAt: fields[19] ?? '' };
  } catch {
    return answersSignals(pid) ? { command: '', startedAt: '' } : null;
  }
}

/** macOS and everything else with a POSIX `ps` */
export function fromPs(pid: number): ProcessFacts | null {
  const column = (name: string) => {
    try {
      const env = { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C' };
      return execFileSync('ps', ['-ww', '-o', `${name}=`, '-p', String(pid)], { encoding: 'utf8', env }).trim();
    } catch {
      return '';
    }
  };
  const state = column('stat');
  if (state === '' || state.startsWith('Z')) return null;
  return { command: column('command'), startedAt: column('lstart') };
}

/** Processes that work inside the folder: a PostgreSQL backend outlives its killed postmaster for a moment. Linux only, else none. */
export function processesIn(folder: string): number[] {
  if (!hasProc) return [];
  const worksThere = (pid: string) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder && fromProc(Number(pid)) !== null;
    } catch {
      return false;
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && worksThere(name))
    .map(Number);
}

/** @returns false when the condition did not come true in time */
export async function waitUntil(condition: () => boolean, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (!condition()) {
    if (performance.now() > deadline) return false;
    await pause(20);
  }
  return true;
}

/** Tells the process, if it is still there. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
