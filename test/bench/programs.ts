import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const script = (path: string) => new URL(`../../scripts/${path}`, import.meta.url).href;

/** Node options under which a file of this repository runs from its source. */
export const fromSource = ['--conditions=source', `--import=${script('source-loader/register.mjs')}`];

export interface Launch {
  /** for the log's name and for messages */
  name: string;
  nodeOptions?: string[];
  /** file and its arguments */
  run: string[];
  /** instead of ours; PATH and HOME stay */
  env?: Record<string, string>;
}

/** Processes of the bench: what is started here also ends here, even when the bench itself is killed. */
export class Programs {
  readonly #living = new Set<ChildProcess>();
  #count = 0;
  #over = false;

  constructor(private readonly folder: string) {}

  start({ name, nodeOptions = [], run, env = {} }: Launch): Program {
    if (this.#over) throw new Error(`${name} is not started: the bench is ending`);
    const path = join(this.folder, `${++this.#count}-${name}.log`);
    const log = openSync(path, 'a');
    const args = [`--import=${script('end-with-parent.mjs')}`, ...nodeOptions, ...run];
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
      stdio: ['ignore', log, log, 'ipc'],
      serialization: 'advanced',
    });
    closeSync(log);
    this.#living.add(child);
    child.once('exit', () => this.#living.delete(child));
    return new Program(name, child, path);
  }

  /** A case that was broken off may still be on its way. */
  startNoMore(): void {
    this.#over = true;
  }

  async endAll(): Promise<void> {
    await Promise.all([...this.#living].map((child) => end(child)));
  }
}

export class Program {
  readonly startedAt = performance.now();

  constructor(
    private readonly name: string,
    readonly child: ChildProcess,
    private readonly log: string,
  ) {}

  /** Sends a question over the process channel and waits for the one answer. */
  async ask<T>(question: unknown): Promise<T> {
    const settled = new AbortController();
    const answer = once(this.child, 'message', settled) as Promise<[T]>;
    const gone = once(this.child, 'exit', settled).then(() => Promise.reject(this.#complaint()));
    this.child.send(question as object);
    try {
      return (await Promise.race([answer, gone]))[0];
    } finally {
      settled.abort();
      await Promise.allSettled([answer, gone]);
    }
  }

  /** Waits until the address answers 200. @returns milliseconds since the process was started */
  async answers(url: string, withinMs = 60_000): Promise<number> {
    while (performance.now() - this.startedAt < withinMs) {
      if (this.child.exitCode !== null || this.child.signalCode !== null) throw this.#complaint();
      const status = await fetch(url).then(
        async (response) => (await response.arrayBuffer(), response.status),
        () => 0,
      );
      if (status === 200) return performance.now() - this.startedAt;
      await pause(10);
    }
    throw new Error(`${this.name} did not answer at ${url}`);
  }

  /** Processor time used so far, in milliseconds; where the system does not tell, none. */
  get cpuMs(): number | undefined {
    const path = `/proc/${this.child.pid}/stat`;
    if (!existsSync(path)) return undefined;
    const [user, system] = readFileSync(path, 'utf8').split(') ')[1]!.split(' ').slice(11, 13);
    return (Number(user) + Number(system)) * 10;
  }

  end(): Promise<void> {
    return end(this.child);
  }

  #complaint(): Error {
    return new Error(`${this.name} ended by itself:\n${readFileSync(this.log, 'utf8').slice(-2_000)}`);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const slow = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await gone;
  clearTimeout(slow);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
