import 'reflect-metadata';
import { isDeepStrictEqual } from 'node:util';
import { Injectable, type Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { useDatabase } from '../../../test/support/database.js';
import { startSite, type SmallSite } from '../../../test/support/small-site.js';
import { Database, type Tx } from '../database/database.js';
import { Listeners } from './listeners.js';
import { On } from './on.decorator.js';
import { domainEvent, openEvent, publish as published } from './outbox.js';
import { Relay } from './relay.js';

const Moved = domainEvent<{ eventId: string }>('event.moved');
const Cancelled = domainEvent<{ eventId: string }>('event.cancelled');
domainEvent('event.forgotten');
const Seen = openEvent<{ eventId: string }>('event.seen');

/** What was told, whom to fail for, and whom to be slow for. */
@Injectable()
class Mails {
  readonly told: string[] = [];
  failing = new Set<string>();
  /** of an event → until when its telling takes */
  readonly slow = new Map<string, Promise<void>>();

  @On(Moved, 'mails.moved')
  async moved(workspaceId: string, { eventId }: { eventId: string }): Promise<void> {
    await this.#hear(`${workspaceId} moved ${eventId}`, eventId);
  }

  @On(Cancelled, 'mails.cancelled')
  async cancelled(workspaceId: string, { eventId }: { eventId: string }): Promise<void> {
    await this.#hear(`${workspaceId} cancelled ${eventId}`, eventId);
  }

  async #hear(line: string, eventId: string): Promise<void> {
    await this.slow.get(eventId);
    if (this.failing.has(eventId)) throw Object.assign(new Error(`${eventId} of 山崎 fails`), { code: '40P01' });
    this.told.push(line);
  }
}

/** Another context that wants the same fact. */
@Injectable()
class Plans {
  readonly told: string[] = [];

  @On(Moved, 'plans.moved')
  async moved(_: string, { eventId }: { eventId: string }): Promise<void> {
    this.told.push(eventId);
  }
}

describe('a published fact', () => {
  const test = useDatabase();
  let site: SmallSite;
  let relay: Relay;
  let mails: Mails;
  let plans: Plans;
  let database: Database;
  let ours: string;
  let theirs: string;

  beforeAll(async () => {
    site = await startSite(test, [], { providers: [Mails, Plans] });
    relay = site.app.get(Relay);
    mails = site.app.get(Mails);
    plans = site.app.get(Plans);
    database = site.app.get(Database);
    [ours, theirs] = [await test.workspace(), await test.workspace()];
  });
  afterAll(() => site?.close());
  beforeEach(async () => {
    await test.sql('delete from outbox');
    mails.told.length = 0;
    plans.told.length = 0;
    mails.failing.clear();
    mails.slow.clear();
    site.lines.length = 0;
  });

  const publish = (workspace: string, event: typeof Moved, ...eventIds: string[]) =>
    database.withWorkspace(workspace, async (tx) => {
      for (const eventId of eventIds) await published(tx, workspace, event, { eventId });
    });
  const waiting = () =>
    test.sql(
      `select payload->>'eventId' as event, handler, tries from outbox_delivery d join outbox f on f.id = d.fact_id
       where done_at is null order by f.id, handler`,
    );

  it('is told once to each of its handlers, with its workspace and its ids, and its time is kept', async () => {
    await publish(ours, Moved, 'e1');
    await relay.relay(ours);
    await relay.relay(ours);
    expect([mails.told, plans.told]).toEqual([[`${ours} moved e1`], ['e1']]);
    expect(await test.sql('select name, payload, occurred_at from outbox')).toEqual([
      { name: 'event.moved', payload: { eventId: 'e1' }, occurred_at: test.clock.now() },
    ]);
    const told = { tries: 1, done_at: test.clock.now(), lease_token: null, last_code: null };
    expect(
      await test.sql('select handler, tries, done_at, lease_token, last_code from outbox_delivery order by 1'),
    ).toEqual([
      { handler: 'mails.moved', ...told },
      { handler: 'plans.moved', ...told },
    ]);
  });

  it('is told to nobody when its transaction was rolled back', async () => {
    const failed = database.withWorkspace(ours, async (tx) => {
      await published(tx, ours, Moved, { eventId: 'e1' });
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await relay.sweep();
    expect(mails.told).toEqual([]);
  });

  it('costs neither a row nor a statement while nobody hears it', async () => {
    // What asks anything of the database needs a transaction.
    await published({ dataSource: site.app.get(DataSource) } as Tx, ours, Seen, { eventId: 'e1' }, { eventId: 'e2' });
    await expect(
      published({ dataSource: site.app.get(DataSource) } as Tx, ours, Moved, { eventId: 'e1' }),
    ).rejects.toThrow('needs a transaction');
    expect(await test.sql('select from outbox')).toEqual([]);
  });

  it('is written with as many others of its kind as there are, in one statement', async () => {
    await database.withWorkspace(ours, (tx) =>
      published(tx, ours, Moved, ...['e1', 'e2', 'e3'].map((eventId) => ({ eventId }))),
    );
    await relay.relay(ours);
    expect(plans.told).toEqual(['e1', 'e2', 'e3']);
  });

  it('is told after those before it, also within one transaction and one millisecond', async () => {
    const names = Array.from({ length: 40 }, (_, n) => `e${n}`);
    await publish(ours, Moved, ...names);
    await relay.relay(ours);
    expect([mails.told, plans.told]).toEqual([names.map((name) => `${ours} moved ${name}`), names]);
  });

  it('is told however many there are', async () => {
    const names = Array.from({ length: 120 }, (_, n) => `e${n}`);
    await publish(ours, Moved, ...names);
    await relay.relay(ours);
    expect([mails.told.length, plans.told, await waiting()]).toEqual([120, names, []]);
  });

  it('waits where one handler fails, for that one alone, lets the others pass, and is told again until it succeeds', async () => {
    mails.failing.add('e1');
    await publish(ours, Moved, 'e1', 'e2');
    await relay.relay(ours);
    const left = [{ event: 'e1', handler: 'mails.moved', tries: 1 }];
    expect([mails.told, plans.told, await waiting()]).toEqual([[`${ours} moved e2`], ['e1', 'e2'], left]);
    expect(site.lines.find(({ level }) => level === 50)).toMatchObject({
      handler: 'mails.moved',
      err: { code: '40P01' },
    });
    // The code, never the words: they may quote a row.
    expect(await test.sql('select last_code from outbox_delivery where done_at is null')).toEqual([
      { last_code: '40P01' },
    ]);
    mails.failing.clear();
    await relay.relay(ours);
    expect(await waiting()).toEqual(left);
    test.clock.advance(3_000);
    await relay.relay(ours);
    expect([mails.told, plans.told, await waiting()]).toEqual([
      [`${ours} moved e2`, `${ours} moved e1`],
      ['e1', 'e2'],
      [],
    ]);
  });

  it('that never succeeds is told ever more rarely, but at least every ten minutes', async () => {
    mails.failing.add('e1');
    await publish(ours, Cancelled, 'e1');
    const start = test.clock.now().getTime();
    const tried: number[] = [];
    let before = await waiting();
    for (let second = 0; second <= 3_600; second += 3) {
      test.clock.set(new Date(start + second * 1_000));
      await relay.sweep();
      const after = await waiting();
      if (!isDeepStrictEqual(after, before)) tried.push(second);
      before = after;
    }
    expect(tried).toEqual([0, 3, 9, 21, 45, 93, 189, 381, 765, 1365, 1965, 2565, 3165]);
  });

  it('that has failed for weeks is still told again', async () => {
    mails.failing.add('e1');
    await publish(ours, Cancelled, 'e1');
    await test.sql('update outbox_delivery set tries = 5000');
    await relay.sweep();
    expect(await waiting()).toMatchObject([{ tries: 5001 }]);
    mails.failing.clear();
    test.clock.advance(600_000);
    await relay.sweep();
    expect(mails.told).toEqual([`${ours} cancelled e1`]);
  });

  it('is not kept waiting for ever by many that fail', async () => {
    const bad = Array.from({ length: 60 }, (_, n) => `bad${n}`);
    for (const name of bad) mails.failing.add(name);
    await publish(ours, Moved, ...bad);
    await publish(ours, Moved, 'good');
    await relay.relay(ours);
    expect(mails.told).toEqual([`${ours} moved good`]);
  });

  it('is not kept waiting by a handler that is slow with another, or with the same', async () => {
    const done = gate();
    mails.slow.set('slow', done.passed);
    await publish(ours, Moved, 'slow', 'next');
    await publish(theirs, Cancelled, 'far');
    const slow = relay.sweep();
    await until(() => plans.told.length === 2 && mails.told.length === 1);
    expect([plans.told, mails.told]).toEqual([['slow', 'next'], [`${theirs} cancelled far`]]);
    // The bell and the sweep do not wait for it either.
    const started = performance.now();
    await relay.look();
    expect(performance.now() - started).toBeLessThan(2_500);
    await publish(ours, Moved, 'later');
    await until(
      () => plans.told.includes('later'),
      () => relay.look(),
    );
    done.open();
    await slow;
    expect(mails.told.slice(1)).toEqual(['slow', 'next', 'later'].map((name) => `${ours} moved ${name}`));
  });

  it('keeps its lease while a handler takes its time, also past the first ten seconds', async () => {
    const done = gate();
    mails.slow.set('slow', done.passed);
    await publish(ours, Cancelled, 'slow');
    const slow = relay.relay(ours);
    const left = () => test.sql<{ long: boolean }>(
      `select lease_until > clock_timestamp() + interval '5 seconds' as long from outbox_delivery where lease_token is not null`,
    ); // prettier-ignore
    await until(async () => (await left()).length === 1);
    await test.sql(`update outbox_delivery set lease_until = clock_timestamp() + interval '4 seconds'`);
    await until(async () => (await left())[0]!.long);
    done.open();
    await slow;
    expect([mails.told, await waiting()]).toEqual([[`${ours} cancelled slow`], []]);
  }, 15_000);

  it('may be told twice where a process dies between telling and noting: so handlers must not mind', async () => {
    await publish(ours, Cancelled, 'e1');
    await relay.relay(ours);
    await test.sql('update outbox_delivery set done_at = null');
    await relay.relay(ours);
    expect(mails.told).toEqual([`${ours} cancelled e1`, `${ours} cancelled e1`]);
  });

  it('is told by one of two relays that run at once', async () => {
    const second = await startSite(test, [], { providers: [Mails, Plans] });
    try {
      const names = Array.from({ length: 20 }, (_, n) => `e${n}`);
      await publish(ours, Cancelled, ...names);
      await Promise.all([relay.relay(ours), second.app.get(Relay).relay(ours), relay.relay(ours)]);
      const told = [...mails.told, ...second.app.get(Mails).told];
      expect([new Set(told).size, told.length, await waiting()]).toEqual([20, 20, []]);
    } finally {
      await second.close();
    }
  });

  it('for a handler that is gone stays and is said, while those around it and the other workspaces go on', async () => {
    await publish(ours, Moved, 'before', 'lost', 'after');
    await publish(theirs, Cancelled, 'far');
    await test.sql(
      `update outbox_delivery set handler = 'gone' from outbox where id = fact_id and payload->>'eventId' = 'lost' and handler = 'mails.moved'`,
    );
    await relay.sweep();
    test.clock.advance(3_000);
    await relay.sweep();
    expect(mails.told.toSorted()).toEqual(
      [`${ours} moved before`, `${ours} moved after`, `${theirs} cancelled far`].toSorted(),
    );
    expect([plans.told, await waiting()]).toEqual([
      ['before', 'lost', 'after'],
      [{ event: 'lost', handler: 'gone', tries: 2 }],
    ]);
    expect(site.lines.filter(({ level }) => level === 50)[0]).toMatchObject({ handler: 'gone' });
  });

  it('of one workspace is found by the sweep behind thousands of another that cannot be told', async () => {
    await test.sql(
      `with bad as (
         insert into outbox (id, workspace_id, name, payload, occurred_at)
         select gen_random_uuid(), $1, 'event.moved', '{"eventId": "bad"}', $2::timestamptz - interval '1 day' from generate_series(1, 1200)
         returning id)
       insert into outbox_delivery (workspace_id, fact_id, handler) select $1, id, 'mails.moved' from bad`,
      [ours, test.clock.now()],
    );
    mails.failing.add('bad');
    await publish(theirs, Moved, 'far');
    void relay.sweep();
    await until(() => mails.told.length === 1);
    expect(mails.told).toEqual([`${theirs} moved far`]);
    expect((await waiting()).filter(({ tries }) => tries === 0).length).toBeGreaterThan(500);
    await test.sql('update outbox_delivery set done_at = now() where done_at is null');
    await relay.sweep();
  });

  it('that another process holds is left to it, and taken over where it has died', async () => {
    await publish(ours, Cancelled, 'e1');
    await test.sql(
      `update outbox_delivery set lease_token = gen_random_uuid(), lease_until = clock_timestamp() + interval '10 seconds'`,
    );
    await relay.relay(ours);
    expect(mails.told).toEqual([]);
    await test.sql(`update outbox_delivery set lease_until = clock_timestamp() - interval '1 millisecond'`);
    await relay.relay(ours);
    expect([mails.told, await waiting()]).toEqual([[`${ours} cancelled e1`], []]);
  });

  it('is written down by nobody who has lost the lease meanwhile', async () => {
    const done = gate();
    mails.slow.set('slept', done.passed);
    await publish(ours, Cancelled, 'slept');
    const slept = relay.relay(ours);
    await until(async () => (await test.sql('select from outbox_delivery where lease_token is not null')).length === 1);
    await test.sql(
      `update outbox_delivery set lease_token = gen_random_uuid(), lease_until = clock_timestamp() + interval '10 seconds'`,
    );
    done.open();
    await slept;
    expect(await waiting()).toEqual([{ event: 'slept', handler: 'mails.cancelled', tries: 0 }]);
  });
});

function gate(): { open: () => void; passed: Promise<void> } {
  let open = () => {};
  const passed = new Promise<void>((done) => (open = done));
  return { open, passed };
}

/** Tries again for some seconds. */
async function until(condition: () => boolean | Promise<boolean>, between: () => unknown = () => {}): Promise<void> {
  for (const end = performance.now() + 6_000; performance.now() < end;) {
    if (await condition()) return;
    await between();
    await new Promise((soon) => setTimeout(soon, 10));
  }
  throw new Error('it never came to that');
}

describe('the start', () => {
  const test = useDatabase();
  const start = async (...providers: Provider[]) => {
    const site = await startSite(test, [], { providers });
    const unheard = site.app.get(Listeners).unheard();
    await site.close();
    return unheard;
  };

  class Other {
    @On(Moved, 'other.moved')
    async again(): Promise<void> {}
  }

  class SameName {
    @On(Cancelled, 'other.moved')
    async again(): Promise<void> {}
  }

  it('is refused where two handlers have one name', async () => {
    await expect(start(Other, SameName)).rejects.toThrow('two handlers of the name other.moved');
  });

  it('knows a handler once that is provided under two names, and what nobody hears though somebody must', async () => {
    const port = Symbol('port');
    expect(await start(Other, { provide: port, useExisting: Other })).toEqual(['event.cancelled', 'event.forgotten']);
  });

  it('is refused where two facts have one name, whether they must be heard or not', () => {
    expect(() => domainEvent('event.moved')).toThrow('two events of the name event.moved');
    expect(() => openEvent('event.moved')).toThrow('two events of the name event.moved');
  });
});
