import { setTimeout as pause } from 'node:timers/promises';
import { backends, expectHonest, FaultGround, names } from './fault-ground.js';

const long = Boolean(process.env['LONG']);

describe.each(backends)('a worker whose servers go away, with the queue on %s', (backend) => {
  const ground = new FaultGround(backend);
  const count = long ? 400 : 60;

  beforeAll(() => ground.open(), 60_000);
  beforeEach(() => ground.clear());
  afterAll(() => ground.close());

  /** Every mail went out: once, or twice where that is disclosed. */
  const expectAllSent = async (inserted: number) => {
    const rows = await ground.settled();
    expectHonest(rows, inserted);
    expect(rows.filter(({ state }) => state !== 'sent')).toEqual([]);
    return rows;
  };

  it.each([
    ['fast', 'SIGINT'] as const,
    ['immediate', 'SIGQUIT'] as const,
    ...(long ? [['kill -9', 'SIGKILL'] as const] : []),
  ])(
    'sends everything although PostgreSQL is restarted (%s) in the middle',
    async (_how, signal) => {
      ground.sink.conduct = ({ at }) => (at === 'dot' ? { waitMs: 20 } : undefined);
      await ground.worker({ lines: 2 });
      await ground.plan(names('before', count));
      await ground.sink.received(10);
      process.kill(ground.postgres.pid, signal);
      const meanwhile = await planThrough(names('during', 10));
      await ground.plan(names('after', 10));
      const rows = await expectAllSent((await ground.account()).length);
      expect(rows.length).toBeGreaterThanOrEqual(count + meanwhile + 10);
    },
    120_000,
  );

  /** Plans while the database may be away. @returns how many commits were acknowledged: those must not be lost */
  async function planThrough(all: string[]): Promise<number> {
    let acknowledged = 0;
    for (const name of all) {
      const planned = await ground.plan([name]).then(
        () => true,
        () => false,
      );
      if (planned) acknowledged += 1;
      await pause(50);
    }
    await ground.sql('select 1').catch(() => pause(1_000));
    return acknowledged;
  }

  it('sends everything although the mail server refuses and breaks off now and then', async () => {
    const faults = ['421 busy', '450 later', '451 later', '452 full'];
    let turn = 0;
    ground.sink.conduct = ({ at }) => {
      if (at !== 'rcpt' && at !== 'dot') return undefined;
      turn += 1;
      if (turn % 7 === 0) return { answer: faults[turn % faults.length]! };
      return turn % 23 === 0 ? 'cut' : undefined;
    };
    await ground.plan(names('p', 30));
    await ground.worker();
    await ground.sink.received(10);
    ground.sink.conduct = () => undefined;
    await ground.sink.close();
    await pause(500);
    await ground.sink.open();
    await pause(1_000);
    await ground.passDelays();
    const rows = await expectAllSent(30);
    // No try is counted for a server that is down, and a mail that was turned away has its answers on its row.
    expect(rows.filter(({ attempts }) => attempts > 10)).toEqual([]);
  }, 120_000);

  if (backend !== 'redis') return;

  it('sends everything although Redis is killed in the middle and stays away', async () => {
    ground.sink.conduct = ({ at }) => (at === 'dot' ? { waitMs: 10 } : undefined);
    await ground.worker({ lines: 2 });
    await ground.plan(names('before', count));
    await ground.sink.received(10);
    await ground.redis!.end('SIGKILL');
    await ground.plan(names('after', 20));
    const rows = await expectAllSent(count + 20);
    expect(rows.filter(({ disclosed, copies }) => disclosed || copies !== 1)).toEqual([]);
    await ground.redis!.start();
  }, 60_000);
});
