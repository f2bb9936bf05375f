import 'reflect-metadata';
import { Cancelled, Moved, useTelling } from '../../../test/support/telling.js';
import { type Database, rows } from '../database/database.js';
import { ToldFacts } from './told-facts.js';

const day = 24 * 3_600_000;

describe('a fact that was told', () => {
  const ground = useTelling();
  const forget = () => new ToldFacts(ground.database, ground.test.clock).forget();
  const left = async () => {
    const found = await ground.test.sql<{ event: string }>(
      `select payload->>'eventId' as event from outbox order by id`,
    );
    return found.map(({ event }) => event);
  };
  const deliveries = async () => (await ground.test.sql('select from outbox_delivery')).length;

  it('is kept for two weeks after its last handler, and then goes with its deliveries', async () => {
    await ground.publish(ground.ours, Moved, 'e1');
    await ground.publish(ground.theirs, Cancelled, 'e2');
    await ground.relay.sweep();
    ground.test.clock.advance(14 * day);
    await forget();
    expect([await left(), await deliveries()]).toEqual([['e1', 'e2'], 3]);
    ground.test.clock.advance(1_000);
    await forget();
    expect([await left(), await deliveries()]).toEqual([[], 0]);
  });

  it('stays while one of its handlers still waits for it, however long ago the others were told', async () => {
    ground.mails.failing.add('e1');
    await ground.publish(ground.ours, Moved, 'e1', 'e2');
    await ground.relay.relay(ground.ours);
    ground.test.clock.advance(30 * day);
    await forget();
    expect([await left(), await ground.waiting()]).toEqual([
      ['e1'],
      [{ event: 'e1', handler: 'mails.moved', tries: 1 }],
    ]);
    ground.mails.failing.clear();
    await ground.relay.relay(ground.ours);
    await forget();
    expect([ground.mails.told.at(-1), ground.plans.told, await left()]).toEqual([
      `${ground.ours} moved e1`,
      ['e1', 'e2'],
      ['e1'],
    ]);
    ground.test.clock.advance(15 * day);
    await forget();
    expect(await left()).toEqual([]);
  });

  it('goes in batches, however many there are', async () => {
    await ground.test.sql(
      `with fact as (
         insert into outbox (id, workspace_id, name, payload, occurred_at)
         select uuidv7(), $1, 'test.moved', '{}', $2 from generate_series(1, 1201) returning id
       ) insert into outbox_delivery (workspace_id, fact_id, handler, done_at) select $1, id, 'mails.moved', $2 from fact`,
      [ground.ours, ground.test.clock.now()],
    );
    ground.test.clock.advance(15 * day);
    const sizes: number[] = [];
    let before = 1201;
    const watched: Pick<Database, 'withWorkspace' | 'asDispatcher'> = {
      asDispatcher: (work) => ground.database.asDispatcher(work),
      withWorkspace: async (id, work) => {
        const done = await ground.database.withWorkspace(id, work);
        const after = (await left()).length;
        sizes.push(before - after);
        before = after;
        return done;
      },
    };
    await new ToldFacts(watched as Database, ground.test.clock).forget();
    expect([sizes, await deliveries()]).toEqual([[500, 500, 201], 0]);
  });

  it('is passed by where another process holds it, and holds up nobody who tells', async () => {
    await ground.publish(ground.ours, Moved, 'held', 'free');
    await ground.relay.relay(ground.ours);
    ground.test.clock.advance(15 * day);
    await ground.database.withWorkspace(ground.ours, async (tx) => {
      await rows(tx, `select from outbox where payload->>'eventId' = 'held' for update`);
      await forget();
      expect(await left()).toEqual(['held']);
    });
    await ground.database.withWorkspace(ground.ours, async (tx) => {
      await rows(tx, 'delete from outbox');
      await ground.publish(ground.ours, Moved, 'new');
      await ground.relay.relay(ground.ours);
    });
    expect([ground.plans.told, await ground.waiting(), await left()]).toEqual([['held', 'free', 'new'], [], ['new']]);
  });
});
