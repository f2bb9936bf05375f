// npm run check: form, rules, types and tests; says all that is wrong, not only the first.
import { run } from './run-command.mjs';
import { setUp } from './setup.mjs';

await setUp();
const steps = [
  ['format', 'prettier', ['--check', '--log-level=warn', '.']],
  ['lint', 'eslint', ['.', '--max-warnings=0']],
  ['types', 'tsc', ['--noEmit', '-p', 'tsconfig.json']],
  ['tests', 'node', ['scripts/test.mjs']],
];
const failed = [];
for (const [name, command, args] of steps) {
  console.log(`\n── ${name}`);
  if ((await run(command, args)) !== 0) failed.push(name);
}
console.log(failed.length === 0 ? '\ncheck: all good' : `\ncheck: failed: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
