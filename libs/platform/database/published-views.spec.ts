import pg from 'pg';
import { withEmptyDatabase } from '../../../test/migrations/empty-database.js';
import { useDatabase } from '../../../test/support/database.js';
import { rows } from './database.js';
import { publish } from './published-views.js';

describe('published views', () => {
  it('follow their texts: a changed one is made anew, one that is gone is dropped, and the same again changes nothing', async () => {
    await withEmptyDatabase(async (ownerUrl) => {
      const owner = new pg.Client({ connectionString: ownerUrl });
      await owner.connect();
      const first = { name: 'first_now', sql: 'select 1 as n' };
      const second = { name: 'second_now', sql: 'select n from first_now' };
      const left = async () =>
        (
          await owner.query<{ name: string; oid: number }>(
            `select relname as name, oid::int from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace order by 1`,
          )
        ).rows;

      await publish(owner, [first, second]);
      const made = await left();
      expect(made.map(({ name }) => name)).toEqual(['first_now', 'second_now']);
      await publish(owner, [first, second]);
      expect(await left()).toEqual(made);
      await publish(owner, [{ ...first, sql: 'select 2 as n' }, second]);
      expect((await owner.query('select n from second_now')).rows).toEqual([{ n: 2 }]);
      await publish(owner, [first]);
      expect((await left()).map(({ name }) => name)).toEqual(['first_now']);
      await expect(publish(owner, [{ ...first, sql: 'select no_such_column' }])).rejects.toThrow('no_such_column');
      expect((await owner.query('select n from first_now')).rows).toEqual([{ n: 1 }]);
      await owner.end();
    });
  });
});

describe('a published view', () => {
  const test = useDatabase();

  it('shows each workspace its own rows alone, as every table does', async () => {
    const views = await test.sql<{ name: string; invoker: boolean }>(
      `select relname as name, coalesce(reloptions::text like '%security_invoker=true%', false) as invoker from pg_class
       where relkind = 'v' and relnamespace = 'public'::regnamespace order by 1`,
    );
    expect(views.length).toBeGreaterThan(10);
    expect(views.filter(({ invoker }) => !invoker)).toEqual([]);

    const [here, there] = [await test.workspace(), await test.workspace()];
    await test.sql(
      `insert into office (id, workspace_id, name, name_key, search, created_at) values (uuidv7(), $1, 'やまびこ', 'ヤマビコ', 'ヤマビコ', now())`,
      [here],
    );
    const read = (workspace: string) =>
      test.database.withWorkspace(workspace, (tx) => rows(tx, 'select name from office_card'));
    expect(await read(here)).toEqual([{ name: 'やまびこ' }]);
    expect(await read(there)).toEqual([]);
  });
});
