import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/** Where a style sheet of the kit takes in what contexts bring along: `x.guest.css` for guest.css, `x.staff.css` for staff.css. */
const contexts = `@import 'contexts';`;

/**
 * A style sheet of the kit with the contexts' own in the place it keeps for them, for Vite and for the time before a build.
 * @param path such as libs/ui/styles/staff.css
 */
export function withContexts(path: string): string {
  const libs = join(dirname(path), '../..');
  const kind = basename(path);
  const brought = readdirSync(libs, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(`.${kind}`))
    .sort()
    .map((name) => `@import '${relative(dirname(path), join(libs, name)).replaceAll('\\', '/')}';`);
  return readFileSync(path, 'utf8').replace(contexts, brought.join('\n'));
}

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
  return withContexts(path).replaceAll(/^@import '([^']+)';$/gmu, (_, target: string) =>
    target.startsWith('.') ? inline(join(dirname(path), target)) : '',
  );
}
