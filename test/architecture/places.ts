import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root, type Source } from './source.js';

const packages = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  imports: Record<string, { source: string }>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** The file behind each door, by its name: `#events` → `libs/events/index.ts`. */
export const doors: ReadonlyMap<string, string> = new Map(
  Object.entries(packages.imports).map(([name, { source }]) => [name, posix.normalize(source)]),
);

/** What an installation for production has, and what only developers have. */
export const installed = {
  production: new Set(Object.keys(packages.dependencies)),
  development: new Set(Object.keys(packages.devDependencies)),
};

/** A context, or one of `apps`, `migrations`, `scripts`, `test`; specs belong to `test` wherever they stand. */
export function placeOf(path: string): string {
  if (/\.(e2e-)?spec\.tsx?$/.test(path)) return 'test';
  const [folder, context] = path.split('/');
  return folder === 'libs' ? context! : folder!;
}

export const isTest = (path: string): boolean => placeOf(path) === 'test';

/** The file a relative or `#` import leads to; undefined for packages and for doors that do not exist. */
export function targetOf(source: Source, from: string, known: ReadonlySet<string>): string | undefined {
  if (from.startsWith('#')) return doors.get(from);
  if (!from.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(source.path), from);
  const stem = path.replace(/\.js$/, '');
  return [`${stem}.ts`, `${stem}.tsx`].find((candidate) => known.has(candidate)) ?? path;
}

export const pathsOf = (sources: readonly Source[]): ReadonlySet<string> => new Set(sources.map(({ path }) => path));
