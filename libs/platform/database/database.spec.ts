import { useDatabase } from '../../../test/support/database.js';
import { uuidv7 } from '../ids.js';
import { afterCommit, named, rows, type Tx } from './database.js';

describe('a transaction', () => {
  const test = useDatabase({ poolSize: 2 });
  let workspace: string;

  beforeAll(async () => {
    workspace = await test.workspace();
  });

  const addFact = (tx: Tx, name: string) =>
    rows(tx, `insert into outbox (id, workspace_id, name, payload, occurred_at) values ($1, $2, $3, '{}', now())`, [
      uuidv7(),
      workspace,
      name,
    ]);
  const facts = async () =>
    (await test.sql<{ name: string }>('select name from outbox order by name')).map(({ name }) => name);

  it('is kept when its work ends well, and gone as a whole when it throws', async () => {
    const answer = await test.database.withWorkspace(workspace, async (tx) => {
      await addFact(tx, 'kept');
      return 'done';
    });
    const failed = test.database.withWorkspace(workspace, async (tx) => {
      await addFact(tx, 'lost');
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect([answer, await facts()]).toEqual(['done', ['kept']]);
  });

  it('rings after it is kept: whoever looks then finds the row', async () => {
    const heard: Promise<string[]>[] = [];
    await test.database.withWorkspace(workspace, async (tx) => {
      afterCommit(tx, () => heard.push(facts()));
      await addFact(tx, 'rung');
      expect(heard).toEqual([]);
    });
    expect(await heard[0]).toContain('rung');
  });

  it('rings in the order in which it was asked to, and not at all when it is rolled back', async () => {
    const rung: string[] = [];
    await test.database.withWorkspace(workspace, async (tx) => {
      for (const name of ['first', 'second']) afterCommit(tx, () => rung.push(name));
    });
    const failed = test.database.withWorkspace(workspace, async (tx) => {
      afterCommit(tx, () => rung.push('never'));
      await rows(tx, 'select 1 / 0');
    });
    await expect(failed).rejects.toThrow('division by zero');
    expect(rung).toEqual(['first', 'second']);
  });

  it('is not rung when its commit fails', async () => {
    const rung: string[] = [];
    const twice = test.database.withWorkspace(workspace, async (tx) => {
      afterCommit(tx, () => rung.push('never'));
      const [event, session] = [
        uuidv7(),
        'insert into session (id, workspace_id, event_id, ordinal, starts_at, ends_at)',
      ];
      await rows(
        tx,
        `insert into event (id, workspace_id, title, zone, created_at) values ($1, $2, 'x', 'Asia/Tokyo', now())`,
        [event, workspace],
      );
      // The constraint is deferred: both go in, and the commit refuses.
      for (let n = 0; n < 2; n++)
        await rows(tx, `${session} values ($1, $2, $3, 1, now(), now() + interval '1 hour')`, [
          uuidv7(),
          workspace,
          event,
        ]);
    });
    await expect(twice).rejects.toThrow('session_event_id_ordinal_key');
    expect(rung).toEqual([]);
  });

  it('is opened by a face and by nothing else', () => {
    expect(() => afterCommit(test.dataSource.manager, () => undefined)).toThrow(
      'afterCommit needs a transaction opened by Database',
    );
  });

  it('reads due work as the dispatcher, who cannot write', async () => {
    const seen = await test.database.asDispatcher((tx) => rows(tx, 'select current_user::text as role'));
    expect(seen).toEqual([{ role: 'dispatcher' }]);
    await expect(test.database.asDispatcher((tx) => rows(tx, 'delete from outbox'))).rejects.toThrow(
      'permission denied for table outbox',
    );
    const after = await test.database.installation((tx) => rows(tx, 'select current_user::text as role'));
    expect(after).toEqual([{ role: 'app' }]);
  });

  it('gives the rows of a reading statement, and those that a writing one returns', async () => {
    const [read, written, none] = await test.database.withWorkspace(workspace, async (tx) => [
      await rows(tx, 'select $1::int as n', [7]),
      await rows(tx, `update outbox set payload = '{"n": 1}' where name = 'kept' returning name, payload`),
      await rows(tx, `delete from outbox where name = 'nobody'`),
    ]);
    expect([read, written, none]).toEqual([[{ n: 7 }], [{ name: 'kept', payload: { n: 1 } }], []]);
  });

  it('prepares a named statement once a connection and answers like any other, inside the transaction', async () => {
    const byName = { name: 'facts-by-name', text: 'select name, $2::text as asked from outbox where name = $1' };
    const answer = await test.database.withWorkspace(workspace, async (tx) => {
      await addFact(tx, 'prepared');
      const found = [await named(tx, byName, ['prepared', 'a']), await named(tx, byName, ['prepared', 'b'])];
      const prepared = await rows<{ n: number }>(
        tx,
        `select count(*)::int as n from pg_prepared_statements where name = $1`,
        [byName.name],
      );
      return [...found, prepared[0]!.n];
    });
    expect(answer).toEqual([[{ name: 'prepared', asked: 'a' }], [{ name: 'prepared', asked: 'b' }], 1]);
    await expect(test.database.installation((tx) => named(tx, byName, ['prepared', 'c']))).resolves.toEqual([]);
  });

  it('speaks of calendar days as words and of instants in UTC, wherever the machine stands', async () => {
    const [row] = await test.database.installation((tx) =>
      rows<{ day: string; at: Date; zone: string }>(
        tx,
        `select '2026-11-20'::date as day, '2026-11-20 13:00+09'::timestamptz as at, current_setting('timezone') as zone`,
      ),
    );
    expect(row).toEqual({ day: '2026-11-20', at: new Date('2026-11-20T04:00:00Z'), zone: 'UTC' });
  });
});
