import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A stylesheet with the files it imports put in their places, for the time before a build.
 * Imports from packages (the letters) are left out: pages show in the reader's own face.
 * @returns undefined for a name that is no stylesheet of this folder
 */
export function sourceStyle(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  if (!/^[a-z-]+\.css$/u.test(name) || !existsSync(path)) return undefined;
  return inline(path);
}

function inline(path: string): string {
  return readFileSync(path, 'utf8').replaceAll(/^@import '([^']+)';$/gmu, (_, target: string) =>
    target.startsWith('./') ? inline(join(dirname(path), target)) : '',
  );
}
