// npm test: sets up, builds, runs every suite that can run here, and says at the end what could not.
//   --long     the long variants (LONG=1): races, faults, and the other specs that read LONG
//   anything else goes to Jest, such as: npm test -- --selectProjects unit -t 'waiting list'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildIfStale } from './build.mjs';
import { findChromium, findRedis } from './programs.mjs';
import { run } from './run-command.mjs';
import { root, setUp } from './setup.mjs';

const started = performance.now();
const long = process.argv.includes('--long');
const own = process.argv.slice(2).filter((argument) => argument !== '--long');
const continuous = process.env.CI === 'true' || process.env.CI === '1';

await setUp();
await buildIfStale();
const missing = whatIsMissing();
const results = [];
for (const phase of phases()) results.push(await runPhase(phase));
process.exit(summary());

function phases() {
  if (own.length > 0) return [{ name: 'chosen', args: own }];
  // Races and faults start processes of their own and look at the clock: one after the other, and nothing beside them.
  const alone = { name: 'races and faults', args: ['--selectProjects', 'races', 'faults', '--runInBand'] };
  const hasBrowser = missing.every(({ suite }) => suite !== 'browser');
  const projects = ['unit', 'journeys', ...(hasBrowser ? ['browser'] : [])];
  const chosen = long ? ['--runTestsByPath', ...longSpecs()] : [];
  return [{ name: projects.join(', '), args: ['--selectProjects', ...projects, ...chosen] }, alone];
}

function longSpecs() {
  return ['apps', 'libs', 'migrations', 'test'].flatMap((place) => specsThatReadLong(join(root, place)));
}

async function runPhase({ name, args }) {
  console.log(`\n── ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'tsudoi-jest-'));
  const outputFile = join(folder, 'result.json');
  const code = await run('jest', ['--passWithNoTests', '--json', `--outputFile=${outputFile}`, ...args], {
    env: long ? { LONG: '1' } : {},
  });
  const counts = read(outputFile);
  rmSync(folder, { recursive: true, force: true });
  // A suite that could not even be loaded, or a Jest that died, must never look like nothing wrong.
  const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  return {
    name,
    passed: counts.numPassedTests,
    skipped: counts.numPendingTests + counts.numTodoTests,
    failed: Math.max(failed, code === 0 ? 0 : 1),
    failures: failuresIn(counts),
  };
}

/** What failed, by name: the reports above may be long, and logs may be cut. */
function failuresIn({ testResults = [] }) {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
    const file = relative(root, name);
    if (tests.length === 0) return status === 'failed' ? [`${file}: could not run`] : [];
    return tests.map((test) => `${file}: ${test}`);
  });
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 1 };
  }
}

function whatIsMissing() {
  const list = [];
  const redis = findRedis();
  if (redis.missing) list.push({ suite: 'Redis half of queue and faults', ...redis });
  const chromium = findChromium();
  if (chromium.missing) list.push({ suite: 'browser', ...chromium });
  return list;
}

function specsThatReadLong(path) {
  if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => specsThatReadLong(join(path, name)));
  return /spec\.tsx?$/.test(path) && /\bLONG\b/.test(readFileSync(path, 'utf8')) ? [path] : [];
}

function summary() {
  const sum = (key) => results.reduce((total, each) => total + each[key], 0);
  const totals = {
    passed: sum('passed'),
    failed: sum('failed') + (continuous ? missing.length : 0),
    skipped: sum('skipped'),
  };
  console.log(`\n── summary (${((performance.now() - started) / 60_000).toFixed(1)} min)`);
  for (const { name, passed, failed, skipped, failures } of results) {
    console.log(`  ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
    for (const failure of failures) console.log(`    ✕ ${failure}`);
  }
  for (const { suite, missing: reason, install } of missing) {
    console.log(
      `\n  !! DID NOT RUN: ${suite} (${reason}).\n  !! Install: ${install}${continuous ? '\n  !! With CI=true this is a failure.' : ''}`,
    );
  }
  console.log(`\n  ${totals.passed} passed, ${totals.failed} failed`);
  // For another program, such as .ci/run.
  const file = process.env.TEST_SUMMARY;
  if (file) writeFileSync(file, `${JSON.stringify({ ...totals, phases: results, missing })}\n`);
  return totals.failed === 0 ? 0 : 1;
}
