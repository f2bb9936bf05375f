import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Orders } from './client.js';
import type { Deed, Done } from './deed-client.js';
import type { Attempt } from './history.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const client = fileURLToPath(new URL('./client.ts', import.meta.url));
const deedClient = fileURLToPath(new URL('./deed-client.ts', import.meta.url));
const register = new URL('../../scripts/source-loader/register.mjs', import.meta.url).href;

/** Sends the clients from two processes that wait for one another at a barrier. */
export const release = (url: string, clients: Orders['clients']): Promise<Attempt[]> =>
  fromTwo(client, clients, (half) => ({ url, clients: half }) satisfies Orders);

/** The same for forms of every kind. */
export const releaseDeeds = (url: string, deeds: readonly Deed[]): Promise<Done[]> =>
  fromTwo(deedClient, deeds, (half) => ({ url, deeds: half }));

async function fromTwo<Order, Seen>(
  program: string,
  orders: readonly Order[],
  told: (half: Order[]) => unknown,
): Promise<Seen[]> {
  const halves = [orders.filter((_, n) => n % 2 === 0), orders.filter((_, n) => n % 2 === 1)].filter(
    (half) => half.length > 0,
  );
  const children = halves.map((half) =>
    fork(program, [JSON.stringify(told(half))], {
      cwd: root,
      execArgv: ['--conditions=source', `--import=${register}`],
      env: { ...process.env, NODE_OPTIONS: '' },
      serialization: 'json',
    }),
  );
  try {
    await Promise.all(children.map((child) => once(child, 'message')));
    const answers = children.map((child) => once(child, 'message') as Promise<[Seen[]]>);
    for (const child of children) child.send('go');
    return (await Promise.all(answers)).flatMap(([seen]) => seen);
  } finally {
    for (const child of children) child.kill();
  }
}
