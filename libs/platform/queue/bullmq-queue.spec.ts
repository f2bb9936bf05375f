import { Redis } from 'ioredis';
import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { useDatabase } from '../../../test/support/database.js';
import { testServer } from '../../../test/support/test-server.js';
import { redisProgram, RedisServer } from '../../../test/support/redis.js';
import { uuidv7 } from '../ids.js';
import { createLog } from '../log.js';
import { BullmqQueue, type QueueBackend } from './bullmq-queue.js';
import type { JobIds } from './job-queue.js';

const kinds: QueueBackend['kind'][] = redisProgram ? ['redis', 'postgres'] : ['postgres'];
const workspace = uuidv7();
const ids = (id = uuidv7()): JobIds => ({ workspace, id });

async function until(condition: () => boolean | Promise<boolean>, ms = 15_000): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(20)) if (await condition()) return;
  throw new Error('it did not happen');
}

/** A log whose lines stay here. */
function noted() {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('info', { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
  return { log, lines };
}

describe.each(kinds)('the bell on %s', (kind) => {
  const test = useDatabase();
  let redis: RedisServer | undefined;
  let url: string;
  const queues: BullmqQueue[] = [];

  beforeAll(async () => {
    redis = kind === 'redis' ? await RedisServer.start() : undefined;
    url = redis?.url ?? test.appUrl;
  });
  afterEach(() => Promise.all(queues.splice(0).map((queue) => queue.close())));
  afterAll(() => redis?.remove());

  function queue(where = url) {
    const { log, lines } = noted();
    const made = new BullmqQueue({ kind, url: where }, log);
    queues.push(made);
    return { made, lines };
  }

  /** A queue that notes what it was rung for. */
  async function listening(job: string) {
    const heard: JobIds[] = [];
    const { made, lines } = queue();
    made.listen(job, async (taken) => void heard.push(taken));
    await made.start();
    return { made, heard, lines };
  }

  it('is heard by whoever listens for that job, in another process too, with ids and nothing else', async () => {
    const [one, other] = [await listening('test.one'), await listening('test.other')];
    const told = { ...ids(), name: '灰谷 悠' };
    queue().made.ring('test.one', told);
    await until(() => one.heard.length > 0);
    expect([one.heard, other.heard]).toEqual([[{ workspace, id: told.id }], []]);
  });

  it('waits for a worker that is not there yet', async () => {
    const rung = ids();
    queue().made.ring('test.early', rung);
    await pause(200);
    const { heard } = await listening('test.early');
    await until(() => heard.length > 0);
    expect(heard).toEqual([rung]);
  });

  it('rung a hundred times for one row is one piece of work while that row waits', async () => {
    const [rung, next] = [ids(), ids()];
    const { made } = queue();
    for (let n = 0; n < 100; n++) made.ring('test.again', rung);
    await pause(500);
    made.ring('test.again', next);
    await pause(200);
    const { heard } = await listening('test.again');
    await until(() => heard.length >= 2);
    expect(heard.map(({ id }) => id).sort()).toEqual([rung.id, next.id].sort());
  });

  it('may be rung for the same row again once its work is done', async () => {
    const rung = ids();
    const { made, heard } = await listening('test.later');
    made.ring('test.later', rung);
    await until(() => heard.length === 1);
    // The done job is taken away a moment after the work ends.
    await until(() => {
      made.ring('test.later', rung);
      return heard.length >= 2;
    });
    expect(new Set(heard.map(({ id }) => id))).toEqual(new Set([rung.id]));
  });

  it('is shared: each piece of work is done by one of several workers', async () => {
    const workers = [await listening('test.shared'), await listening('test.shared')];
    const rung = Array.from({ length: 30 }, () => ids());
    const { made } = queue();
    for (const each of rung) made.ring('test.shared', each);
    const all = () => workers.flatMap(({ heard }) => heard.map(({ id }) => id));
    await until(() => all().length >= 30);
    expect(all().sort()).toEqual(rung.map(({ id }) => id).sort());
  });

  it('survives work that fails: the row is found by the sweep, the next ring is heard', async () => {
    const heard: string[] = [];
    const { made } = queue();
    made.listen('test.failing', async ({ id }) => {
      heard.push(id);
      if (heard.length === 1) throw new Error('no');
    });
    await made.start();
    const [bad, good] = [ids(), ids()];
    made.ring('test.failing', bad);
    await until(() => heard.length === 1);
    made.ring('test.failing', good);
    await until(() => heard.length === 2);
    expect(heard).toEqual([bad.id, good.id]);
  });

  it('has one work for each job', () => {
    const { made } = queue();
    made.listen('test.twice', async () => undefined);
    expect(() => made.listen('test.twice', async () => undefined)).toThrow('two works of the job test.twice');
  });

  it('rung where nothing answers neither throws nor keeps anybody waiting, and is complained of once', async () => {
    const away = kind === 'redis' ? 'redis://127.0.0.1:1' : 'postgresql://app:x@127.0.0.1:1/tsudoi';
    const { made, lines } = queue(away);
    expect(() => {
      for (let n = 0; n < 50; n++) made.ring('test.away', ids());
    }).not.toThrow();
    await until(() => lines.length > 0);
    await pause(300);
    const before = Date.now();
    await made.close();
    expect(lines.map(({ level, job, msg }) => ({ level, job, msg }))).toEqual([
      { level: 40, job: 'test.away', msg: 'the queue does not answer; sweeps carry the work' },
    ]);
    expect(Date.now() - before).toBeLessThan(6_000);
  });

  if (kind === 'postgres')
    it('does not end the process when the database ends its connections, also while the first bell is being made', async () => {
      const ending = new pg.Client({ connectionString: testServer().superuserUrl });
      await ending.connect();
      for (let ms = 0; ms < 60; ms += 2) {
        queue(test.appUrl).made.ring('test.ended', ids());
        await pause(ms);
        await ending.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = $2',
          [new URL(test.appUrl).pathname.slice(1), 'app'],
        );
      }
      await ending.end();
      const { heard, made } = await listening('test.after');
      await until(() => {
        made.ring('test.after', ids());
        return heard.length > 0;
      });
    }, 60_000);

  it('rung after the end is lost without a sound', async () => {
    const { made } = queue();
    made.ring('test.ended', ids());
    await pause(100);
    await made.close();
    expect(() => made.ring('test.ended', ids())).not.toThrow();
    expect(() => made.ring('test.new-after-the-end', ids())).not.toThrow();
    await pause(100);
  });

  it('leaves no connection behind when it is closed', async () => {
    const { made, heard } = await listening('test.closing');
    made.ring('test.closing', ids());
    await until(() => heard.length === 1);
    for (const one of queues.splice(0)) await one.close();
    await until(async () => (await connections()) === 0);
    expect(await connections()).toBe(0);
  });

  /** those of queues: not the test's own */
  async function connections(): Promise<number> {
    if (redis) {
      const own = new Redis(redis.url);
      const list = (await own.client('LIST')) as string;
      own.disconnect();
      return list.trim().split('\n').length - 1;
    }
    const client = new pg.Client({ connectionString: test.ownerUrl });
    await client.connect();
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and usename = 'app' and application_name <> 'tsudoi'`,
    );
    await client.end();
    return rows[0]!.n;
  }
});
