import 'reflect-metadata';
import { isDeepStrictEqual } from 'node:util';
import { Injectable, type Provider } from '@nestjs/common';
import { useDatabase } from '../../../test/support/database.js';
import { startSite, type SmallSite } from '../../../test/support/small-site.js';
import { Database } from '../database/database.js';
import { On } from './on.decorator.js';
import { domainEvent, Outbox } from './outbox.js';
import { Relay } from './relay.js';

const Moved = domainEvent<{ eventId: string }>('event.moved');
const Cancelled = domainEvent<{ eventId: string }>('event.cancelled');
const Forgotten = domainEvent<{ eventId: string }>('event.forgotten');

/** What was told, and whom to fail for. */
@Injectable()
class Listener {
  readonly told: string[] = [];
  failing = new Set<string>();

  @On(Moved)
  async moved(workspaceId: string, { eventId }: { eventId: string }): Promise<void> {
    await this.#hear(`${workspaceId} moved ${eventId}`, eventId);
  }

  @On(Cancelled)
  async cancelled(workspaceId: string, { eventId }: { eventId: string }): Promise<void> {
    await this.#hear(`${workspaceId} cancelled ${eventId}`, eventId);
  }

  async #hear(line: string, eventId: string): Promise<void> {
    if (this.failing.has(eventId)) throw new Error(`${eventId} fails`);
    this.told.push(line);
  }
}

describe('a published fact', () => {
  const test = useDatabase();
  let site: SmallSite;
  let outbox: Outbox;
  let relay: Relay;
  let listener: Listener;
  let database: Database;
  let ours: string;
  let theirs: string;

  beforeAll(async () => {
    site = await startSite(test, [], { providers: [Listener] });
    [outbox, relay, listener, database] = [
      site.app.get(Outbox),
      site.app.get(Relay),
      site.app.get(Listener),
      site.app.get(Database),
    ];
    [ours, theirs] = [await test.workspace(), await test.workspace()];
  });
  afterAll(() => site?.close());
  beforeEach(async () => {
    await test.sql('delete from outbox');
    listener.told.length = 0;
    listener.failing.clear();
    site.lines.length = 0;
  });

  const publish = (workspace: string, event: typeof Moved, ...eventIds: string[]) =>
    database.withWorkspace(workspace, async (tx) => {
      for (const eventId of eventIds) await outbox.publish(tx, workspace, event, { eventId });
    });
  const waiting = () =>
    test.sql(`select payload->>'eventId' as event, attempts from outbox where relayed_at is null order by id`);

  it('is told once to its handler, with its workspace and its ids, and its time is kept', async () => {
    await publish(ours, Moved, 'e1');
    const counts = [await relay.relay(ours), await relay.relay(ours)];
    expect([counts, listener.told]).toEqual([[1, 0], [`${ours} moved e1`]]);
    expect(await test.sql('select name, payload, occurred_at, relayed_at from outbox')).toEqual([
      { name: 'event.moved', payload: { eventId: 'e1' }, occurred_at: test.clock.now(), relayed_at: test.clock.now() },
    ]);
  });

  it('is told to nobody when its transaction was rolled back', async () => {
    const failed = database.withWorkspace(ours, async (tx) => {
      await outbox.publish(tx, ours, Moved, { eventId: 'e1' });
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await relay.sweep();
    expect(listener.told).toEqual([]);
  });

  it('is told after those before it, also within one transaction and one millisecond', async () => {
    const names = Array.from({ length: 40 }, (_, n) => `e${n}`);
    await publish(ours, Moved, ...names);
    await relay.relay(ours);
    expect(listener.told).toEqual(names.map((name) => `${ours} moved ${name}`));
  });

  it('is told however many there are', async () => {
    const names = Array.from({ length: 120 }, (_, n) => `e${n}`);
    await publish(ours, Moved, ...names);
    expect([await relay.relay(ours), listener.told.length, await waiting()]).toEqual([120, 120, []]);
  });

  it('stays when its handler fails, lets the others pass, and is told again until it succeeds', async () => {
    listener.failing.add('e1');
    await publish(ours, Moved, 'e1', 'e2');
    const first = await relay.relay(ours);
    expect([first, listener.told, await waiting()]).toEqual([1, [`${ours} moved e2`], [{ event: 'e1', attempts: 1 }]]);
    expect(site.lines.find(({ level }) => level === 50)).toMatchObject({
      event: 'event.moved',
      err: { message: 'e1 fails' },
    });
    listener.failing.clear();
    expect([await relay.relay(ours), await waiting()]).toEqual([0, [{ event: 'e1', attempts: 1 }]]);
    test.clock.advance(3_000);
    const second = await relay.relay(ours);
    expect([second, listener.told, await waiting()]).toEqual([1, [`${ours} moved e2`, `${ours} moved e1`], []]);
  });

  it('that never succeeds is told ever more rarely, but at least every ten minutes', async () => {
    listener.failing.add('e1');
    await publish(ours, Moved, 'e1');
    const start = test.clock.now().getTime();
    const tried: number[] = [];
    for (let second = 0; second <= 3_600; second += 3) {
      test.clock.set(new Date(start + second * 1_000));
      const before = await waiting();
      await relay.sweep();
      if (!isDeepStrictEqual(await waiting(), before)) tried.push(second);
    }
    expect(tried).toEqual([0, 3, 9, 21, 45, 93, 189, 381, 765, 1365, 1965, 2565, 3165]);
  });

  it('is not kept waiting for ever by many that fail', async () => {
    const bad = Array.from({ length: 60 }, (_, n) => `bad${n}`);
    for (const name of bad) listener.failing.add(name);
    await publish(ours, Moved, ...bad);
    await publish(ours, Moved, 'good');
    await relay.relay(ours);
    expect(listener.told).toEqual([`${ours} moved good`]);
  });

  it('may be told twice where a process dies between telling and noting: so handlers must not mind', async () => {
    await publish(ours, Moved, 'e1');
    await relay.relay(ours);
    await test.sql('update outbox set relayed_at = null');
    await relay.relay(ours);
    expect(listener.told).toEqual([`${ours} moved e1`, `${ours} moved e1`]);
  });

  it('is told by one of two relays that run at once', async () => {
    const names = Array.from({ length: 20 }, (_, n) => `e${n}`);
    await publish(ours, Moved, ...names);
    const counts = await Promise.all([relay.relay(ours), relay.relay(ours), relay.relay(ours)]);
    expect([counts.reduce((sum, n) => sum + n, 0), new Set(listener.told).size, listener.told.length]).toEqual([
      20, 20, 20,
    ]);
  });

  it('without a handler stays and is said, while the facts around it and the other workspaces go on', async () => {
    await publish(ours, Moved, 'before');
    await publish(ours, Forgotten, 'lost');
    await publish(ours, Moved, 'after');
    await publish(theirs, Cancelled, 'far');
    await relay.sweep();
    test.clock.advance(3_000);
    await relay.sweep();
    expect(listener.told.toSorted()).toEqual(
      [`${ours} moved before`, `${ours} moved after`, `${theirs} cancelled far`].toSorted(),
    );
    expect(await waiting()).toEqual([{ event: 'lost', attempts: 2 }]);
    expect(site.lines.filter(({ level }) => level === 50)[0]).toMatchObject({ event: 'event.forgotten' });
  });

  it('of one workspace is found by the sweep behind thousands of another that cannot be told', async () => {
    await test.sql(
      `insert into outbox (id, workspace_id, name, payload, occurred_at) select gen_random_uuid(), $1, 'event.moved', '{"eventId": "bad"}', $2::timestamptz - interval '1 day'
       from generate_series(1, 1200)`,
      [ours, test.clock.now()],
    );
    listener.failing.add('bad');
    await publish(theirs, Moved, 'far');
    await relay.sweep();
    expect(listener.told).toEqual([`${theirs} moved far`]);
  });

  it('that another process holds is left to it', async () => {
    await publish(ours, Moved, 'e1');
    await database.withWorkspace(ours, async (tx) => {
      await tx.query('select id from outbox for update');
      expect(await relay.relay(ours)).toBe(0);
    });
    expect(await relay.relay(ours)).toBe(1);
  });
});

describe('the start', () => {
  const test = useDatabase();
  const start = async (...providers: Provider[]) => {
    const site = await startSite(test, [], { providers });
    const unheard = site.app.get(Relay).unheard();
    await site.close();
    return unheard;
  };

  class Second {
    @On(Moved)
    async again(): Promise<void> {}
  }

  it('is refused where two handlers want the same fact', async () => {
    await expect(start(Listener, Second)).rejects.toThrow('two handlers of the event event.moved');
  });

  it('knows a handler once that is provided under two names, and what nobody hears', async () => {
    const port = Symbol('port');
    expect(await start(Second, { provide: port, useExisting: Second })).toEqual(['event.cancelled', 'event.forgotten']);
  });

  it('is refused where two facts have one name', () => {
    expect(() => domainEvent('event.moved')).toThrow('two events of the name event.moved');
  });
});
