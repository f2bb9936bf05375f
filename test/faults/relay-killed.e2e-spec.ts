import { setTimeout as pause } from 'node:timers/promises';
import { noters } from '../support/test-facts.js';
import { backends, builtIn, FaultGround, names } from './fault-ground.js';

const long = Boolean(process.env['LONG']);

describe.each(long ? backends : builtIn)('a worker that dies while it tells facts, with the queue on %s', (backend) => {
  const ground = new FaultGround(backend);
  const told = () =>
    ground.sql<{ line: string; how: string }>('select email as line, reason as how from suppression order by 1');
  const open = async () => (await ground.sql('select from outbox_delivery where done_at is null')).length;
  const everything = (notes: readonly string[]) =>
    noters.flatMap((name) => notes.map((note) => `${name.replace('test.', '')} ${note}`)).sort();

  beforeAll(() => ground.open(), 60_000);
  beforeEach(async () => {
    await ground.clear();
    await ground.sql('delete from suppression');
    await ground.sql('delete from outbox');
  });
  afterAll(() => ground.close());

  it('loses none of them, whenever it is killed, and each handler has heard each fact', async () => {
    const notes = names('n', long ? 300 : 40);
    await ground.publish(notes);
    for (let round = 0; round < (long ? 10 : 2); round += 1) {
      const before = (await told()).length;
      const worker = await ground.worker();
      await until(async () => (await told()).length >= Math.min(before + 10, 2 * notes.length));
      await pause(Math.random() * 60);
      await worker.end('SIGKILL');
      await ground.passLeases();
    }
    await ground.worker();
    await until(async () => (await open()) === 0);
    expect((await told()).map(({ line }) => line)).toEqual(everything(notes));
    // One telling was noted for each; at most the two that were under way when it died were told twice.
    expect(await ground.sql('select distinct tries from outbox_delivery')).toEqual([{ tries: 1 }]);
    expect((await told()).filter(({ how }) => how !== 'told').length).toBeLessThanOrEqual(long ? 20 : 4);
  }, 120_000);

  it('neither holds nor repeats for one handler what hangs at another', async () => {
    const notes = names('n', 8);
    await ground.publish(notes);
    const worker = await ground.worker({ hangsAtFact: true });
    const quick = notes.map((note) => ({ line: `quick ${note}`, how: 'told' }));
    // what was told last is settled a moment after its handler has noted it
    await until(async () => (await told()).length === quick.length && (await open()) <= notes.length);
    expect([await told(), await open()]).toEqual([quick, notes.length]);
    await worker.end('SIGKILL');

    await ground.passLeases();
    await ground.worker();
    await until(async () => (await open()) === 0);
    const slow = notes.map((note) => ({ line: `slow ${note}`, how: 'told' }));
    expect(await told()).toEqual([...quick, ...slow]);
  }, 60_000);
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 30_000; performance.now() < end; await pause(5)) if (await condition()) return;
  throw new Error('it never came to that');
}
