import 'reflect-metadata';
import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { useDatabase } from '../../../test/support/database.js';
import { startSite } from '../../../test/support/small-site.js';
import { Cancelled, Moved, Seen, useTelling } from '../../../test/support/telling.js';
import type { Tx } from '../database/database.js';
import { Listeners } from './listeners.js';
import { On } from './on.decorator.js';
import { domainEvent, openEvent, publish } from './outbox.js';

describe('a published fact', () => {
  const ground = useTelling();

  it('is told once to each of its handlers, with its workspace and its ids, and its time is kept', async () => {
    await ground.publish(ground.ours, Moved, 'e1');
    await ground.relay.relay(ground.ours);
    await ground.relay.relay(ground.ours);
    expect([ground.mails.told, ground.plans.told]).toEqual([[`${ground.ours} moved e1`], ['e1']]);
    expect(await ground.test.sql('select name, payload, occurred_at from outbox')).toEqual([
      { name: 'test.moved', payload: { eventId: 'e1' }, occurred_at: ground.test.clock.now() },
    ]);
    const told = { tries: 1, done_at: ground.test.clock.now(), lease_token: null, last_code: null };
    expect(
      await ground.test.sql('select handler, tries, done_at, lease_token, last_code from outbox_delivery order by 1'),
    ).toEqual([
      { handler: 'mails.moved', ...told },
      { handler: 'plans.moved', ...told },
    ]);
  });

  it('is told to nobody when its transaction was rolled back', async () => {
    const failed = ground.database.withWorkspace(ground.ours, async (tx) => {
      await publish(tx, ground.ours, Moved, { eventId: 'e1' });
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await ground.relay.sweep();
    expect(ground.mails.told).toEqual([]);
  });

  it('costs neither a row nor a statement while nobody hears it', async () => {
    // What asks anything of the ground.database needs a transaction.
    await publish(
      { dataSource: ground.site.app.get(DataSource) } as Tx,
      ground.ours,
      Seen,
      { eventId: 'e1' },
      { eventId: 'e2' },
    );
    await expect(
      publish({ dataSource: ground.site.app.get(DataSource) } as Tx, ground.ours, Moved, { eventId: 'e1' }),
    ).rejects.toThrow('needs a transaction');
    expect(await ground.test.sql('select from outbox')).toEqual([]);
  });

  it('is written with as many others of its kind as there are, in one statement', async () => {
    await ground.database.withWorkspace(ground.ours, (tx) =>
      publish(tx, ground.ours, Moved, ...['e1', 'e2', 'e3'].map((eventId) => ({ eventId }))),
    );
    await ground.relay.relay(ground.ours);
    expect(ground.plans.told).toEqual(['e1', 'e2', 'e3']);
  });

  it('is told after those before it, also within one transaction and one millisecond', async () => {
    const names = Array.from({ length: 40 }, (_, n) => `e${n}`);
    await ground.publish(ground.ours, Moved, ...names);
    await ground.relay.relay(ground.ours);
    expect([ground.mails.told, ground.plans.told]).toEqual([
      names.map((name) => `${ground.ours} moved ${name}`),
      names,
    ]);
  });

  it('is told however many there are', async () => {
    const names = Array.from({ length: 120 }, (_, n) => `e${n}`);
    await ground.publish(ground.ours, Moved, ...names);
    await ground.relay.relay(ground.ours);
    expect([ground.mails.told.length, ground.plans.told, await ground.waiting()]).toEqual([120, names, []]);
  });

  it('waits where one handler fails, for that one alone, lets the others pass, and is told again until it succeeds', async () => {
    ground.mails.failing.add('e1');
    await ground.publish(ground.ours, Moved, 'e1', 'e2');
    await ground.relay.relay(ground.ours);
    const left = [{ event: 'e1', handler: 'mails.moved', tries: 1 }];
    expect([ground.mails.told, ground.plans.told, await ground.waiting()]).toEqual([
      [`${ground.ours} moved e2`],
      ['e1', 'e2'],
      left,
    ]);
    expect(ground.site.lines.find(({ level }) => level === 50)).toMatchObject({
      handler: 'mails.moved',
      err: { code: '40P01' },
    });
    // The code, never the words: they may quote a row.
    expect(await ground.test.sql('select last_code from outbox_delivery where done_at is null')).toEqual([
      { last_code: '40P01' },
    ]);
    ground.mails.failing.clear();
    await ground.relay.relay(ground.ours);
    expect(await ground.waiting()).toEqual(left);
    ground.test.clock.advance(3_000);
    await ground.relay.relay(ground.ours);
    expect([ground.mails.told, ground.plans.told, await ground.waiting()]).toEqual([
      [`${ground.ours} moved e2`, `${ground.ours} moved e1`],
      ['e1', 'e2'],
      [],
    ]);
  });
});

describe('the start', () => {
  const test = useDatabase();
  const start = async (...providers: Provider[]) => {
    const site = await startSite(test, [], { providers });
    const unheard = site.app.get(Listeners).unheard([Moved.name, Cancelled.name, 'test.forgotten']);
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
    expect(await start(Other, { provide: port, useExisting: Other })).toEqual(['test.cancelled', 'test.forgotten']);
  });

  it('is refused where two facts have one name, whether they must be heard or not', () => {
    expect(() => domainEvent('test.moved')).toThrow('two events of the name test.moved');
    expect(() => openEvent('test.moved')).toThrow('two events of the name test.moved');
  });
});
