import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readManifest } from '../../libs/platform/web/assets.js';
import type { StyleName } from '../../libs/ui/kit/asset-urls.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The files that Vite makes of the sources as they stand now, built once for the tests of this file. */
export function builtAssets() {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'assets-'));
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const built = spawnSync(process.execPath, [vite, 'build', '--outDir', folder, '--logLevel', 'error'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' },
    });
    if (built.status !== 0) throw new Error(built.stderr);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const read = (url: string) => readFileSync(join(folder, basename(url)));
  return {
    styles: (names: readonly string[]) => names.map((name) => read(readManifest(folder)!.style(name as StyleName))),
    /** each script once, with what it imports */
    scripts(islands: readonly string[]): Buffer[] {
      const scripts = islands.map((name) => readManifest(folder)!.island(name)!);
      return [...new Set(scripts.flatMap(({ src, imports }) => [src, ...imports]))].map(read);
    },
  };
}
