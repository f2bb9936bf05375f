import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What the process holds in memory, in MB. */
export const residentMb = (pid: number): number =>
  Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout) / 1024;

/** What all processes that came from it hold together, in MB; none where the system does not tell. */
export function descendantsMb(pid: number): number | undefined {
  const shares = descendantsOf(pid).map(shareMb);
  return shares.length > 0 ? shares.reduce((sum, one) => sum + one) : undefined;
}

function descendantsOf(pid: number): number[] {
  if (!existsSync(`/proc/${pid}/task`)) return [];
  const listed = readdirSync(`/proc/${pid}/task`).map((task) => `/proc/${pid}/task/${task}/children`);
  const children = listed.flatMap((path) => readOr('', path).split(' ').filter(Boolean).map(Number));
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

/** Its share of what several processes hold together. */
const shareMb = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(readOr('', `/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;

function readOr(otherwise: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
