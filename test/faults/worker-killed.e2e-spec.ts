import { setTimeout as pause } from 'node:timers/promises';
import { backends, builtIn, expectHonest, FaultGround, names } from './fault-ground.js';

const long = Boolean(process.env['LONG']);

describe.each(long ? backends : builtIn)('a worker that dies, with the queue on %s', (backend) => {
  const ground = new FaultGround(backend);
  const told = async () =>
    Object.fromEntries(
      (await ground.settled()).map(({ to, state, disclosed, copies }) => [to, { state, disclosed, copies }]),
    );
  const once = { state: 'sent', disclosed: false, copies: 1 };

  beforeAll(() => ground.open(), 60_000);
  beforeEach(() => ground.clear());
  afterAll(() => ground.close());

  it('sends everything that was planned before the first worker started', async () => {
    await ground.plan(['a', 'b', 'c']);
    await ground.worker();
    expect(await told()).toEqual({ a: once, b: once, c: once });
  }, 60_000);

  it('sends exactly once what it had not handed over, and once more what it had, which is then disclosed', async () => {
    const stuck: Record<string, string> = {
      atrcpt: 'rcpt',
      atdata: 'data',
      inbody: 'body',
      afterdot: 'dot',
      news: 'dot',
    };
    ground.sink.conduct = ({ at, to }) => (stuck[to.split('@')[0]!] === at ? 'hang' : undefined);
    await ground.plan(Object.keys(stuck).slice(0, 4));
    await ground.plan(['news'], { kind: 'test.news' });
    const worker = await ground.worker({ lines: 5 });
    for (const [name, at] of Object.entries(stuck)) await ground.sink.reached(`${at} ${name}@tsumugi.example`);
    await worker.end('SIGKILL');

    ground.sink.conduct = () => undefined;
    if (!long) await ground.passLeases();
    await ground.worker();
    expect(await told()).toEqual({
      atrcpt: once,
      atdata: once,
      // The dot was never sent; a dead worker cannot know that, so the safe side is told.
      inbody: { state: 'sent', disclosed: true, copies: 1 },
      afterdot: { state: 'sent', disclosed: true, copies: 2 },
      news: { state: 'uncertain', disclosed: true, copies: 1 },
    });
    expectHonest(await ground.account(), 5);
  }, 60_000);

  it('sends exactly once what it was rendering, what it had only taken, and what waited for a connection', async () => {
    await ground.plan(['rendered', 'waiting']);
    const rendering = await ground.worker({ hangsAtRender: true, lines: 1 });
    await rendering.says('rendering');
    await rendering.end('SIGKILL');

    ground.sink.conduct = ({ at }) => (at === 'connect' ? 'hang' : undefined);
    const connecting = await ground.worker({ lines: 1 });
    await ground.sink.reached('connect');
    expect((await ground.account()).map(({ state }) => state)).toEqual(['leased', 'leased']);
    await connecting.end('SIGKILL');

    ground.sink.conduct = () => undefined;
    // The ten seconds of a lease, for once on the real clock: it is the database's, so one queue is enough.
    if (!long && backend !== backends[0]) await ground.passLeases();
    await ground.worker();
    expect(await told()).toEqual({ rendered: once, waiting: once });
  }, 60_000);

  it('finds that its mails were taken over when it comes back from a long sleep', async () => {
    ground.sink.conduct = ({ at }) => (at === 'rcpt' ? { waitMs: 1_000 } : undefined);
    await ground.plan(['slept']);
    const sleeper = await ground.worker({ lines: 1 });
    await ground.sink.reached('rcpt slept@tsumugi.example');
    sleeper.signal('SIGSTOP');
    await ground.passLeases();
    ground.sink.conduct = () => undefined;
    await ground.worker();
    expect(await told()).toEqual({ slept: once });
    sleeper.signal('SIGCONT');
    await pause(1_500);
    expect(await told()).toEqual({ slept: once });
  }, 60_000);

  it('ends in order when it is asked to, and leaves nothing half done', async () => {
    const all = names('p', 40);
    ground.sink.conduct = ({ at }) => (at === 'dot' ? { waitMs: 40 } : undefined);
    await ground.plan(all);
    const worker = await ground.worker({ lines: 2 });
    await ground.sink.received(5);
    expect(await worker.end('SIGTERM')).toBe(0);
    const left = await ground.account();
    expect(left.filter(({ state }) => !['sent', 'planned'].includes(state))).toEqual([]);
    expect(left.filter(({ state }) => state === 'planned').length).toBeGreaterThan(0);
    await ground.worker();
    expect(await told()).toEqual(Object.fromEntries(all.map((name) => [name, once])));
  }, 60_000);

  it('loses nothing and hides nothing, whenever it is killed', async () => {
    const all = names('p', long ? 400 : 40);
    const rounds = long ? 12 : 1;
    ground.sink.conduct = ({ at }) => (at === 'dot' || at === 'rcpt' ? { waitMs: 10 } : undefined);
    await ground.plan(all);
    for (let round = 0; round < rounds; round += 1) {
      const worker = await ground.worker({ lines: 3 });
      await ground.sink.received(Math.min(ground.sink.mails.length + 3, all.length));
      await pause(Math.random() * 60);
      await worker.end('SIGKILL');
      await ground.passLeases();
    }
    await ground.worker();
    const rows = await ground.settled();
    expectHonest(rows, all.length);
    expect(rows.filter(({ state }) => state !== 'sent')).toEqual([]);
  }, 300_000);
});
