import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tsudoi-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `npm test` with a path where there is no test, in a folder for temporary files of its own. */
function testNothing(env: Record<string, string> = {}) {
  const args = ['scripts/test.mjs', '--selectProjects', 'unit', '--runTestsByPath', 'there-is-no-such-test'];
  const { CI: _, TEST_SUMMARY: __, NODE_OPTIONS: ___, JEST_WORKER_ID: ____, ...outside } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...outside, TMPDIR: folder, ...env },
    encoding: 'utf8',
  });
  return { status, last: stdout.trim().split('\n').at(-1)?.trim(), stderr };
}

describe('npm test', () => {
  it('needs no file that somebody else on the machine may own', () => {
    mkdirSync(join(folder, 'tsudoi-test-summary.json'));
    expect(testNothing()).toEqual({ status: 0, last: '0 passed, 0 failed', stderr: expect.any(String) });
  }, 60_000);

  it('writes its counts for another program where that asks for them', () => {
    const file = join(folder, 'counts.json');
    expect(testNothing({ TEST_SUMMARY: file }).status).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ passed: 0, failed: 0, skipped: 0 });
  }, 60_000);
});
