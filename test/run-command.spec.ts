import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { until } from './support/product.js';

const script = new URL('../scripts/run-command.mjs', import.meta.url).href;
const server = `console.log(process.pid); setInterval(() => undefined, 1_000)`;
const starter = `import { run } from '${script}'; process.exit(await run('node', ['-e', ${JSON.stringify(server)}], { ownGroup: true }))`;

/** npm, the shell that it starts, our script, and the server under it, as far as ending them goes. */
function startedByNpm(): { shell: ChildProcess; server: Promise<number> } {
  const shell = spawn('sh', ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, starter], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, npm_lifecycle_event: 'start', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const server = new Promise<number>((told) => shell.stdout!.once('data', (line: Buffer) => told(Number(line))));
  return { shell, server };
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

it.each(['SIGTERM', 'SIGKILL'] as const)('the server ends when npm and its shell are ended by %s', async (signal) => {
  const { shell, server } = startedByNpm();
  const pid = await server;
  try {
    expect(lives(pid)).toBe(true);
    shell.kill(signal);
    await until(
      () => !lives(pid),
      () => `the server ${pid} goes on`,
      10_000,
    );
  } finally {
    if (lives(pid)) process.kill(pid, 'SIGKILL');
  }
});
