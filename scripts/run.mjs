// Runs one TypeScript file of this repository from its source: node scripts/run.mjs FILE.ts [arguments]
import { run } from './run-command.mjs';
import { setUp } from './setup.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/run.mjs FILE.ts [arguments]');
  process.exit(2);
}
await setUp();
const loader = new URL('./source-loader/register.mjs', import.meta.url);
const guard = new URL('./end-with-parent.mjs', import.meta.url);
const nodeOptions = ['--conditions=source', '--enable-source-maps', `--import=${loader}`, `--import=${guard}`];
process.exit(await run('node', [file, ...args], { nodeOptions, ownGroup: true }));
