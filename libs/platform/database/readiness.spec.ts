import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { useDatabase } from '../../../test/support/database.js';
import { rows } from './database.js';
import { Readiness } from './readiness.js';

const test = useDatabase({ poolSize: 1 });

it('is there while every connection of the pool is at work', async () => {
  await test.database.installation(async (tx) => {
    await rows(tx, 'select 1');
    const readiness = new Readiness(test.appUrl);
    expect(await Promise.all([readiness.answers(), readiness.answers(), readiness.answers()])).toEqual([true, true, true]);
  });
}); // prettier-ignore

it('is away where nobody listens, and where somebody listens who never answers', async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => void sockets.push(socket));
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const readiness = new Readiness(`postgresql://app:x@127.0.0.1:${port}/tsudoi`);
  expect(await Promise.all([readiness.answers(), readiness.answers()])).toEqual([false, false]);
  // one connection, however many ask
  expect(sockets).toHaveLength(1);
  for (const socket of sockets) socket.destroy();
  silent.close();
  await once(silent, 'close');
  expect(await readiness.answers()).toBe(false);
});

it('leaves no connection behind', async () => {
  await new Readiness(test.appUrl).answers();
  const others = () =>
    test.sql<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where application_name = 'tsudoi-ready' and datname = current_database()`,
    );
  while ((await others())[0]!.n > 0);
});
