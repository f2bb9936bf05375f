import 'reflect-metadata';
import { isDeepStrictEqual } from 'node:util';
import { startSite } from '../../../test/support/small-site.js';
import { Cancelled, Mails, Moved, Plans, useTelling } from '../../../test/support/telling.js';
import { Relay } from './relay.js';

describe('a fact on its way', () => {
  const ground = useTelling();

  it('that never succeeds is told ever more rarely, but at least every ten minutes', async () => {
    ground.mails.failing.add('e1');
    await ground.publish(ground.ours, Cancelled, 'e1');
    const start = ground.test.clock.now().getTime();
    const tried: number[] = [];
    let before = await ground.waiting();
    for (let second = 0; second <= 3_600; second += 3) {
      ground.test.clock.set(new Date(start + second * 1_000));
      await ground.relay.sweep();
      const after = await ground.waiting();
      if (!isDeepStrictEqual(after, before)) tried.push(second);
      before = after;
    }
    expect(tried).toEqual([0, 3, 9, 21, 45, 93, 189, 381, 765, 1365, 1965, 2565, 3165]);
  });

  it('that has failed for weeks is still told again', async () => {
    ground.mails.failing.add('e1');
    await ground.publish(ground.ours, Cancelled, 'e1');
    await ground.test.sql('update outbox_delivery set tries = 5000');
    await ground.relay.sweep();
    expect(await ground.waiting()).toMatchObject([{ tries: 5001 }]);
    ground.mails.failing.clear();
    ground.test.clock.advance(600_000);
    await ground.relay.sweep();
    expect(ground.mails.told).toEqual([`${ground.ours} cancelled e1`]);
  });

  it('is not kept waiting for ever by many that fail', async () => {
    const bad = Array.from({ length: 60 }, (_, n) => `bad${n}`);
    for (const name of bad) ground.mails.failing.add(name);
    await ground.publish(ground.ours, Moved, ...bad);
    await ground.publish(ground.ours, Moved, 'good');
    await ground.relay.relay(ground.ours);
    expect(ground.mails.told).toEqual([`${ground.ours} moved good`]);
  });

  it('is not kept waiting by a handler that is slow with another, or with the same', async () => {
    const done = gate();
    ground.mails.slow.set('slow', done.passed);
    await ground.publish(ground.ours, Moved, 'slow', 'next');
    await ground.publish(ground.theirs, Cancelled, 'far');
    const slow = ground.relay.sweep();
    await until(() => ground.plans.told.length === 2 && ground.mails.told.length === 1);
    expect([ground.plans.told, ground.mails.told]).toEqual([['slow', 'next'], [`${ground.theirs} cancelled far`]]);
    // The bell and the sweep do not wait for it either.
    const started = performance.now();
    await ground.relay.look();
    expect(performance.now() - started).toBeLessThan(2_500);
    await ground.publish(ground.ours, Moved, 'later');
    await until(
      () => ground.plans.told.includes('later'),
      () => ground.relay.look(),
    );
    done.open();
    await slow;
    expect(ground.mails.told.slice(1)).toEqual(['slow', 'next', 'later'].map((name) => `${ground.ours} moved ${name}`));
  });

  it('keeps its lease while a handler takes its time, also past the first ten seconds', async () => {
    const done = gate();
    ground.mails.slow.set('slow', done.passed);
    await ground.publish(ground.ours, Cancelled, 'slow');
    const slow = ground.relay.relay(ground.ours);
    const left = () => ground.test.sql<{ long: boolean }>(
      `select lease_until > clock_timestamp() + interval '5 seconds' as long from outbox_delivery where lease_token is not null`,
    ); // prettier-ignore
    await until(async () => (await left()).length === 1);
    await ground.test.sql(`update outbox_delivery set lease_until = clock_timestamp() + interval '4 seconds'`);
    await until(async () => (await left())[0]!.long);
    done.open();
    await slow;
    expect([ground.mails.told, await ground.waiting()]).toEqual([[`${ground.ours} cancelled slow`], []]);
  }, 15_000);

  it('may be told twice where a process dies between telling and noting: so handlers must not mind', async () => {
    await ground.publish(ground.ours, Cancelled, 'e1');
    await ground.relay.relay(ground.ours);
    await ground.test.sql('update outbox_delivery set done_at = null');
    await ground.relay.relay(ground.ours);
    expect(ground.mails.told).toEqual([`${ground.ours} cancelled e1`, `${ground.ours} cancelled e1`]);
  });

  it('is told by one of two relays that run at once', async () => {
    const second = await startSite(ground.test, [], { providers: [Mails, Plans] });
    try {
      const names = Array.from({ length: 20 }, (_, n) => `e${n}`);
      await ground.publish(ground.ours, Cancelled, ...names);
      await Promise.all([
        ground.relay.relay(ground.ours),
        second.app.get(Relay).relay(ground.ours),
        ground.relay.relay(ground.ours),
      ]);
      const told = [...ground.mails.told, ...second.app.get(Mails).told];
      expect([new Set(told).size, told.length, await ground.waiting()]).toEqual([20, 20, []]);
    } finally {
      await second.close();
    }
  });

  it('for a handler that is gone stays and is said, while those around it and the other workspaces go on', async () => {
    await ground.publish(ground.ours, Moved, 'before', 'lost', 'after');
    await ground.publish(ground.theirs, Cancelled, 'far');
    await ground.test.sql(
      `update outbox_delivery set handler = 'gone' from outbox where id = fact_id and payload->>'eventId' = 'lost' and handler = 'mails.moved'`,
    );
    await ground.relay.sweep();
    ground.test.clock.advance(3_000);
    await ground.relay.sweep();
    expect(ground.mails.told.toSorted()).toEqual(
      [`${ground.ours} moved before`, `${ground.ours} moved after`, `${ground.theirs} cancelled far`].toSorted(),
    );
    expect([ground.plans.told, await ground.waiting()]).toEqual([
      ['before', 'lost', 'after'],
      [{ event: 'lost', handler: 'gone', tries: 2 }],
    ]);
    expect(ground.site.lines.filter(({ level }) => level === 50)[0]).toMatchObject({ handler: 'gone' });
  });

  it('of one workspace is found by the sweep behind thousands of another that cannot be told', async () => {
    await ground.test.sql(
      `with bad as (
         insert into outbox (id, workspace_id, name, payload, occurred_at)
         select gen_random_uuid(), $1, 'test.moved', '{"eventId": "bad"}', $2::timestamptz - interval '1 day' from generate_series(1, 1200)
         returning id)
       insert into outbox_delivery (workspace_id, fact_id, handler) select $1, id, 'mails.moved' from bad`,
      [ground.ours, ground.test.clock.now()],
    );
    ground.mails.failing.add('bad');
    await ground.publish(ground.theirs, Moved, 'far');
    void ground.relay.sweep();
    await until(() => ground.mails.told.length === 1);
    expect(ground.mails.told).toEqual([`${ground.theirs} moved far`]);
    expect((await ground.waiting()).filter(({ tries }) => tries === 0).length).toBeGreaterThan(500);
    await ground.test.sql('update outbox_delivery set done_at = now() where done_at is null');
    await ground.relay.sweep();
  });

  it('that another process holds is left to it, and taken over where it has died', async () => {
    await ground.publish(ground.ours, Cancelled, 'e1');
    await ground.test.sql(
      `update outbox_delivery set lease_token = gen_random_uuid(), lease_until = clock_timestamp() + interval '10 seconds'`,
    );
    await ground.relay.relay(ground.ours);
    expect(ground.mails.told).toEqual([]);
    await ground.test.sql(`update outbox_delivery set lease_until = clock_timestamp() - interval '1 millisecond'`);
    await ground.relay.relay(ground.ours);
    expect([ground.mails.told, await ground.waiting()]).toEqual([[`${ground.ours} cancelled e1`], []]);
  });

  it('is written down by nobody who has lost the lease meanwhile', async () => {
    const done = gate();
    ground.mails.slow.set('slept', done.passed);
    await ground.publish(ground.ours, Cancelled, 'slept');
    const slept = ground.relay.relay(ground.ours);
    await until(
      async () => (await ground.test.sql('select from outbox_delivery where lease_token is not null')).length === 1,
    );
    await ground.test.sql(
      `update outbox_delivery set lease_token = gen_random_uuid(), lease_until = clock_timestamp() + interval '10 seconds'`,
    );
    done.open();
    await slept;
    expect(await ground.waiting()).toEqual([{ event: 'slept', handler: 'mails.cancelled', tries: 0 }]);
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
