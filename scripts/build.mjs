// Builds `dist` when a source says something else, is gone or new since the last build. When it was written does not count:
// a folder that was copied or checked out again is built already.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOrLeave } from './run-command.mjs';
import { root } from './setup.mjs';

const stampPath = join(root, 'dist', '.sources.json');
const places = [
  'apps',
  'libs',
  'migrations',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'vite.config.ts',
  'scripts/lean-letters.mjs',
  'vite.config.mjs',
  'vite.config.js',
];

export async function buildIfStale() {
  const sources = sourcesIn(root);
  const built = existsSync(stampPath) ? JSON.parse(readFileSync(stampPath, 'utf8')) : null;
  if (built && JSON.stringify(built) === JSON.stringify(sources)) return;
  console.log('ビルドします。/ Building.');
  // The compiler never takes away what a deleted source once gave.
  if (!built || Object.keys(built).some((path) => !(path in sources)))
    rmSync(join(root, 'dist'), { recursive: true, force: true });
  rmSync(stampPath, { force: true });
  await runOrLeave('npm', ['run', '--silent', 'build']);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampPath, JSON.stringify(sources));
}

/** What every source says, by its path: a hash. */
export function sourcesIn(folder) {
  return Object.fromEntries(places.flatMap((place) => listed(folder, place)));
}

function listed(folder, place) {
  const path = join(folder, place);
  if (!existsSync(path)) return [];
  if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => listed(folder, join(place, name)));
  if (/\.spec\.tsx?$/.test(place)) return [];
  return [[place, createHash('sha256').update(readFileSync(path)).digest('base64url')]];
}
