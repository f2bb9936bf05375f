import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const register = new URL('../../scripts/source-loader/register.mjs', import.meta.url).href;

/** `apps/web` or `apps/worker` as it is deployed, a process of its own with its own clock, run from source. */
export class ProductProcess {
  readonly #child: ChildProcess;
  #said = '';

  constructor(app: 'web' | 'worker', env: Record<string, string>) {
    const args = ['--conditions=source', `--import=${register}`, `apps/${app}/src/main.ts`];
    this.#child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout!, this.#child.stderr!])
      stream.on('data', (text: Buffer) => (this.#said += text.toString()));
  }

  get said(): string {
    return this.#said;
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }
}
