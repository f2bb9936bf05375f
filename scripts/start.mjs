// npm start: the whole product in one process. Sets up and builds what is missing, then gives way to it.
import { buildIfStale } from './build.mjs';
import { run } from './run-command.mjs';
import { setUp } from './setup.mjs';

await setUp();
await buildIfStale();
const nodeOptions = ['--enable-source-maps', `--import=${new URL('./end-with-parent.mjs', import.meta.url)}`];
const code = await run('node', ['dist/apps/standalone/src/main.js', ...process.argv.slice(2)], {
  nodeOptions,
  ownGroup: true,
});
process.exit(code);
