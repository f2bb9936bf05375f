import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '#platform';

/** A copy has new files; a copy written over the old files has counted fewer starts than stand beside the folder. */
export function placeOf(dataDir: string, cluster: string): Place {
  const { ino, birthtimeNs } = statSync(join(cluster, 'global', 'pg_control'), { bigint: true });
  const beside = `${dataDir}.starts`;
  return {
    file: `${ino}:${birthtimeNs}`,
    startsBeside: (installation) => {
      const noted = read(beside);
      return noted?.installation === installation ? noted.starts : 0;
    },
    noteStarts: (installation, starts) => write(beside, { installation, starts }),
  };
}

interface Noted {
  installation: string;
  starts: number;
}

/** null: never written, or cut short by a full disk */
function read(path: string): Noted | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Noted;
  } catch {
    return null;
  }
}

/** Beside the folder may be somebody else's: then the files alone must tell. */
function write(path: string, noted: Noted): void {
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, JSON.stringify(noted), { mode: 0o600 });
    renameSync(draft, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') throw error;
  }
}
