import { useDatabase } from '../../../test/support/database.js';
import { waysOf } from '../../../test/support/statements.js';
import { uuidv7 } from '../ids.js';
import { afterCommit, atOnce, named, namedLast, rows, type Statement, type Tx } from './database.js';

describe('ways to the database and back', () => {
  const test = useDatabase({ poolSize: 2 });
  let workspace: string;

  beforeAll(async () => {
    workspace = await test.workspace();
  });

  const work = <T>(of: (tx: Tx) => Promise<T>) => test.database.withWorkspace(workspace, of);
  const add: Statement = {
    name: 'add-fact',
    text: `insert into outbox (id, workspace_id, name, payload, occurred_at) values ($1, $2, $3, '{}', now()) returning name`,
  };
  const adding = (name: string, id: string | null = uuidv7()) => [add, [id, workspace, name]] as [Statement, unknown[]];
  const wrong: Statement = { name: 'wrong', text: 'select 1 / $1::int as n' };
  const facts = async () =>
    (await test.sql<{ name: string }>('select name from outbox order by name')).map(({ name }) => name);

  it('are two where there is one statement, the beginning and the end with them', async () => {
    const first = () => work((tx) => named(tx, ...adding('alone')));
    await first();
    expect([await waysOf(first), await waysOf(() => work((tx) => namedLast(tx, ...adding('last'))))]).toEqual([2, 1]);
    expect(await facts()).toEqual(['alone', 'alone', 'last']);
  });

  it('are one for all that is asked at once, answered in its order', async () => {
    let answer: unknown;
    const ways = await waysOf(async () => {
      answer = await work((tx) =>
        atOnce(
          tx,
          () => named(tx, ...adding('one')),
          async () => 'no statement',
          () => rows(tx, 'select name from outbox where name = $1', ['one']),
        ),
      );
    });
    expect([answer, ways]).toEqual([[[{ name: 'one' }], 'no statement', [{ name: 'one' }]], 2]);
  });

  it('bring back the first error of several, undo all, and leave the connection as good as it was', async () => {
    const before = await facts();
    const failed = work((tx) =>
      atOnce(tx, () => named(tx, ...adding('lost')), () => named(tx, wrong, [0]), () => named(tx, { name: 'unknown-yet', text: 'select 2 as n' }, [])),
    ); // prettier-ignore
    await expect(failed).rejects.toThrow('division by zero');
    // a statement whose preparation failed with the others is prepared again
    for (let n = 0; n < 4; n += 1)
      expect(await work((tx) => named(tx, { name: 'unknown-yet', text: 'select 2 as n' }, []))).toEqual([{ n: 2 }]);
    expect(await facts()).toEqual(before);
  });

  it('are not gone once more by whoever still works when something else has failed', async () => {
    const before = await facts();
    let late: unknown;
    const failed = work((tx) =>
      atOnce(
        tx,
        () => named(tx, wrong, [0]),
        async () => {
          await new Promise((done) => setTimeout(done, 50));
          late = await named(tx, ...adding('late')).catch((error: Error) => error.message);
        },
      ),
    );
    await expect(failed).rejects.toThrow('division by zero');
    expect(late).toMatch('current transaction is aborted');
    expect(await facts()).toEqual(before);
  });

  it('end with the last statement: nothing can be asked after it', async () => {
    const after = work(async (tx) => {
      await namedLast(tx, ...adding('kept with the commit'));
      return named(tx, ...adding('too late'));
    });
    await expect(after).rejects.toThrow('the transaction has had its last statement');
    expect(await facts()).toContain('kept with the commit');
    expect(await facts()).not.toContain('too late');
  });

  it('undo everything where the last statement fails, and ring nothing', async () => {
    const before = await facts();
    const rung: string[] = [];
    const failed = work(async (tx) => {
      afterCommit(tx, () => rung.push('never'));
      await named(tx, ...adding('lost'));
      await namedLast(tx, ...adding('no id', null));
    });
    await expect(failed).rejects.toThrow('null value in column "id"');
    expect([await facts(), rung]).toEqual([before, []]);
    expect(await test.database.installation((tx) => rows(tx, `select current_setting('app.workspace', true) as w`))).toEqual([{ w: '' }]);
  }); // prettier-ignore

  it('tell nobody that all is well where a failed statement was passed over', async () => {
    const passed = work(async (tx) => {
      await named(tx, ...adding('lost'));
      await named(tx, wrong, [0]).catch(() => undefined);
    });
    await expect(passed).rejects.toThrow('a statement failed, and nobody said so');
  });
});
