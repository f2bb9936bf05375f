import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { migrate } from '../libs/platform/database/migrate.js';
import { officeKey } from '../libs/directory/core/office-name.js';
import { searchText } from '../libs/directory/core/search-text.js';
import { schema } from '../apps/product/src/schema.js';
import { migrations } from '../migrations/index.js';
import { withEmptyDatabase } from './migrations/empty-database.js';
import { allEntities, differences, tableNames } from './migrations/entities.js';
import { schemaPicture } from './migrations/schema-picture.js';
import { useDatabase } from './support/database.js';
import { tablesOf } from './tenancy/catalogue.js';

describe('the migrations', () => {
  it('go up, down to exactly where they came from, and up again to the same, each of them', async () => {
    await withEmptyDatabase(async (ownerUrl) => {
      const source = await new DataSource({ type: 'postgres', url: ownerUrl, installExtensions: false }).initialize();
      const runner = source.createQueryRunner();
      const pictures: unknown[] = [];
      for (const migration of migrations.map((Migration) => new Migration())) {
        // The first one gives rights on the schema itself, which stay: they are no part of the picture.
        const before = await schemaPicture(runner);
        await migration.up(runner);
        const after = await schemaPicture(runner);
        await migration.down(runner);
        pictures.push({ name: migration.name, back: same(await schemaPicture(runner), before) });
        await migration.up(runner);
        pictures.push({ name: migration.name, again: same(await schemaPicture(runner), after) });
      }
      await runner.release();
      await source.destroy();
      const fine = migrations.map((Migration) => new Migration().name);
      expect(pictures).toEqual(
        fine.flatMap((name) => [
          { name, back: [] },
          { name, again: [] },
        ]),
      );
    });
  });

  it('run once when two processes start at the same moment, and both go on', async () => {
    await withEmptyDatabase(async (ownerUrl) => {
      const ran = await Promise.all([migrate(ownerUrl, schema), migrate(ownerUrl, schema)]);
      const names = migrations.map(({ name }) => name);
      expect(ran.sort((a, b) => a.length - b.length)).toEqual([[], names]);
      expect(await migrate(ownerUrl, schema)).toEqual([]);
    });
  });

  it('leave nothing half done where one of them fails, print nothing beside the error, and give the lock back', async () => {
    class Broken1763600000099 {
      name = 'Broken1763600000099';
      async up(runner: { query(sql: string): Promise<unknown> }) {
        await runner.query('create table half_done (id uuid); select no_such_column;');
      }
      async down() {}
    }
    const { log } = console;
    const printed: unknown[] = [];
    console.log = (...words) => printed.push(words);
    await withEmptyDatabase(async (ownerUrl) => {
      await expect(migrate(ownerUrl, { ...schema, migrations: [...migrations, Broken1763600000099] })).rejects.toThrow(
        'no_such_column',
      );
      expect(await migrate(ownerUrl, schema)).toEqual([]);
      const source = await new DataSource({ type: 'postgres', url: ownerUrl, installExtensions: false }).initialize();
      const [left] = await source.query(`select to_regclass('half_done') as left`);
      await source.destroy();
      expect(left).toEqual({ left: null });
    }).finally(() => (console.log = log));
    expect(printed).toEqual([]);
  });
});

describe('a migration', () => {
  const test = useDatabase();

  class Asks1763600000098 {
    name = 'Asks1763600000098';
    static asked: unknown;
    async up(runner: { query(sql: string): Promise<unknown[]> }) {
      [Asks1763600000098.asked] = await runner.query(`
        select current_user as me, current_setting('search_path') as path, 'migration'::regclass::oid = 'public.migration'::regclass::oid as own`);
    }
    async down() {}
  }

  it('reads and writes the schema of the product, whatever schema somebody has named after the owner', async () => {
    await test.sql(`create schema app_owner; create table app_owner.migration (like public.migration)`);
    await migrate(test.ownerUrl, { ...schema, migrations: [...migrations, Asks1763600000098] });
    expect(Asks1763600000098.asked).toEqual({ me: 'app_owner', path: 'public,pg_temp', own: true });
    expect(await test.sql('select from app_owner.migration')).toEqual([]);
  });
});

describe('a migration that brings rows up to date', () => {
  it('finds offices that were there before by what the directory asks now', async () => {
    const names = ['株式会社青波', '㈱ 青波', '青波（有）', 'NPO法人ひろば', '(福)糸口 つむぎ工房', '医療法人社団 緑', '株式会社', 'つむぎ工房']; // prettier-ignore
    await withEmptyDatabase(async (ownerUrl) => {
      const source = await new DataSource({ type: 'postgres', url: ownerUrl, installExtensions: false }).initialize();
      const runner = source.createQueryRunner();
      const at = migrations.findIndex(({ name }) => name.startsWith('Intake'));
      for (const Migration of migrations.slice(0, at)) await new Migration().up(runner);
      await runner.query(
        `insert into workspace (id, slug, name, created_at) values (uuidv7(), 'mizunohama', 'ネットワーク', now())`,
      );
      await runner.query(
        `insert into office (id, workspace_id, name, search, created_at) select uuidv7(), w.id, g.name, g.search, now()
         from workspace w, unnest($1::text[], $2::text[]) as g (name, search)`,
        [names, names.map((name) => searchText(name, ''))],
      );
      await new migrations[at]!().up(runner);
      const found = (await runner.query('select name, name_key as key from office')) as { name: string; key: string }[];
      await runner.release();
      await source.destroy();
      const keys = new Map(found.map(({ name, key }) => [name, key]));
      expect(keys).toEqual(new Map(names.map((name) => [name, officeKey(name)])));
    });
  });
});

describe('the schema that the migrations make', () => {
  const test = useDatabase();

  it('is the one that the entities describe', async () => {
    expect(await differences(test.ownerUrl, await allEntities())).toEqual([]);
  });

  it('has an entity for each table but these, which are read and written by plain statements', async () => {
    const mapped = new Set(tableNames(await allEntities()));
    const tables = (await tablesOf(test)).map(({ name }) => name);
    expect(tables.filter((name) => !mapped.has(name))).toEqual(['migration', 'outbox', 'outbox_delivery']);
  });

  it('would be told from one that an entity describes differently', async () => {
    @Entity('suppression')
    class Planted {
      @PrimaryColumn('uuid') id!: string;
      @Column('text') planted!: string;
    }
    expect(await differences(test.ownerUrl, [Planted])).toContain(
      'ALTER TABLE "suppression" ADD "planted" text NOT NULL',
    );
  });
});

/** The lines that stand in one of the two only. */
function same(is: readonly string[], should: readonly string[]): string[] {
  return [
    ...is.filter((line) => !should.includes(line)).map((line) => `+ ${line}`),
    ...should.filter((line) => !is.includes(line)).map((line) => `- ${line}`),
  ];
}
