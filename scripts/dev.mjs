// npm run dev: compiles at each change and starts again.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { run } from './run-command.mjs';
import { root, setUp } from './setup.mjs';

await setUp();
await buildIfStale();
const watchers = [
  run('tsc', ['-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput']),
  run('node', [
    '--watch',
    '--watch-preserve-output',
    '--enable-source-maps',
    'dist/apps/standalone/src/main.js',
    ...process.argv.slice(2),
  ]),
];
if (['ts', 'mjs', 'js'].some((ending) => existsSync(join(root, `vite.config.${ending}`)))) {
  watchers.push(run('vite', ['build', '--watch', '--logLevel=warn']));
}
// Whichever ends first ends the others.
const code = await Promise.race(watchers);
process.kill(process.pid, 'SIGTERM');
await Promise.allSettled(watchers);
process.exit(code);
