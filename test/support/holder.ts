import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';

const root = fileURLToPath(new URL('../..', import.meta.url));
const register = new URL('../../scripts/source-loader/register.mjs', import.meta.url).href;

export interface Holder {
  child: ChildProcess;
  port: number;
  /** of PostgreSQL */
  pid: number;
  ownerUrl: string;
  appUrl: string;
  superuserUrl: string;
}

/** Another process that holds the data folder. Rejects with what it said when it cannot start. */
export async function holdDatabase(
  dataDir: string,
  options: { then?: 'leave'; prefix?: string[] } = {},
): Promise<Holder> {
  const file = fileURLToPath(new URL('./hold-database.ts', import.meta.url));
  const node = [process.execPath, '--conditions=source', `--import=${register}`, file, dataDir];
  const [command, ...args] = [...(options.prefix ?? []), ...node, ...(options.then ? [options.then] : [])];
  const env = { ...process.env, NODE_OPTIONS: '' };
  const child = spawn(command!, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  const ended = once(child, 'close').then(() => Promise.reject(new Error(complaint)));
  const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as [string];
  ended.catch(() => undefined);
  return { child, ...(JSON.parse(line) as Omit<Holder, 'child'>) };
}

/** kill -9, and gone when this resolves. */
export async function killHard(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
