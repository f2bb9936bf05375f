import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Orders } from './client.js';
import type { Attempt } from './history.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const client = fileURLToPath(new URL('./client.ts', import.meta.url));
const register = new URL('../../scripts/source-loader/register.mjs', import.meta.url).href;

/** Sends the clients from two processes that wait for one another at a barrier. */
export async function release(url: string, clients: Orders['clients']): Promise<Attempt[]> {
  const halves = [clients.filter((_, n) => n % 2 === 0), clients.filter((_, n) => n % 2 === 1)].filter(
    (half) => half.length > 0,
  );
  const children = halves.map((half) =>
    fork(client, [JSON.stringify({ url, clients: half } satisfies Orders)], {
      cwd: root,
      execArgv: ['--conditions=source', `--import=${register}`],
      env: { ...process.env, NODE_OPTIONS: '' },
      serialization: 'json',
    }),
  );
  try {
    await Promise.all(children.map((child) => once(child, 'message')));
    const answers = children.map((child) => once(child, 'message') as Promise<[Attempt[]]>);
    for (const child of children) child.send('go');
    return (await Promise.all(answers)).flatMap(([attempts]) => attempts);
  } finally {
    for (const child of children) child.kill();
  }
}
