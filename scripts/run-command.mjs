import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a program of this repository (node, npm, or one of node_modules/.bin) with our terminal. @returns its exit code */
export function run(command, args, { env = {}, nodeOptions = [], ownGroup = false } = {}) {
  const [program, ...before] = locate(command);
  const child = spawn(program, [...nodeOptions, ...before, ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', ...(ownGroup ? ['ipc'] : [])],
    env: { ...process.env, ...env },
    detached: ownGroup,
  });
  const stopPassing = passSignals(child);
  const stopWatching = endWithNpm(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      stopPassing();
      stopWatching();
      resolve(code ?? 128 + ({ SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 1));
    });
  });
}

/** A step without which the next makes no sense. */
export async function runOrLeave(command, args, options) {
  const code = await run(command, args, options);
  if (code === 0) return;
  console.error(`\n失敗しました / failed (${code}): ${command} ${args.join(' ')}`);
  process.exit(code);
}

function locate(command) {
  if (command === 'node') return [process.execPath];
  if (command === 'npm') return process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  return [fileURLToPath(new URL(`../node_modules/.bin/${command}`, import.meta.url))];
}

/** Ctrl-C reaches us from the terminal and once more from npm: what comes within a second is the same wish. */
function passSignals(child) {
  let passedAt = -Infinity;
  const pass = (signal) => {
    if (performance.now() - passedAt < 1_000) return;
    passedAt = performance.now();
    child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  return () => signals.forEach((signal) => process.off(signal, pass));
}

/** Ended by `kill`, npm takes along the shell between it and us and tells us nothing; whoever ended npm meant us. */
function endWithNpm(child) {
  const parent = process.ppid;
  const look = () => process.env.npm_lifecycle_event && process.ppid !== parent && child.kill('SIGTERM');
  const timer = setInterval(look, 500).unref();
  return () => clearInterval(timer);
}
