import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { WorkerPlan } from './worker.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const file = fileURLToPath(new URL('./worker.ts', import.meta.url));
const register = new URL('../../scripts/source-loader/register.mjs', import.meta.url).href;

/** Loaded and waiting for its plan. */
let spare: ChildProcess | undefined;

function load(): ChildProcess {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const child = spawn(process.execPath, ['--conditions=source', `--import=${register}`, file], { cwd: root, env });
  child.unref();
  for (const pipe of [child.stdin, child.stdout, child.stderr]) (pipe as Socket).unref();
  return child;
}

/** A worker that tests may kill: a process of its own, as in production. */
export class WorkerProcess {
  readonly #said = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #complaint = '';

  private constructor(private readonly child: ChildProcess) {
    createInterface(child.stdout!).on('line', (line) => {
      this.#said.add(line);
      if (line.startsWith('{') && process.env['WORKER_LOG']) console.error(line);
      for (const listener of this.#listeners) listener();
    });
    child.stderr!.on('data', (text: Buffer) => (this.#complaint += text.toString()));
    child.on('exit', () => this.#listeners.forEach((listener) => listener()));
  }

  /** Resolves when it takes jobs. The next one is loaded meanwhile, and ends with this process if nobody needs it. */
  static async start(plan: WorkerPlan): Promise<WorkerProcess> {
    const child = spare ?? load();
    spare = load();
    const worker = new WorkerProcess(child);
    child.stdin!.write(`${JSON.stringify(plan)}\n`);
    await worker.says('ready');
    return worker;
  }

  says(word: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!this.#said.has(word) && this.alive) return;
        this.#listeners.delete(look);
        if (this.#said.has(word)) resolve();
        else reject(new Error(`the worker ended before it said ${word}: ${this.#complaint}`));
      };
      this.#listeners.add(look);
      look();
    });
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** @returns its exit code, null when a signal ended it */
  async end(name: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
    if (this.alive) {
      const gone = once(this.child, 'exit');
      this.child.kill(name);
      await gone;
    }
    return this.child.exitCode;
  }
}
