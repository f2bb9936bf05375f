import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { root } from '../architecture/source.js';

type MappedClass = new () => object;

/** Every mapped class of every context, found by file name, so that none can be forgotten here. */
export async function allEntities(): Promise<MappedClass[]> {
  const files = readdirSync(join(root, 'libs'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.entity.ts'),
  );
  for (const file of files) await import(join(root, 'libs', file));
  return getMetadataArgsStorage().tables.map(({ target }) => target as MappedClass);
}

/**
 * What TypeORM would change to make the schema fit the entities.
 * Foreign keys, what they lean on, and checks live in the migrations alone: their removal is not asked for.
 */
export async function differences(ownerUrl: string, entities: MappedClass[]): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    entities,
    installExtensions: false,
    logging: false,
  });
  await source.initialize();
  try {
    const onlyInMigrations = new Set(
      (
        await source.query<{ name: string }[]>(`select conname as name from pg_constraint c where contype in ('f', 'c')
           or contype = 'u' and exists (select from pg_constraint f where f.contype = 'f' and f.conindid = c.conindid)`)
      ).map(({ name }) => name),
    );
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries
      .map(({ query }) => query)
      .filter((query) => {
        const dropped = /^ALTER TABLE "\w+" DROP CONSTRAINT "(\w+)"$/.exec(query)?.[1];
        return !(dropped && onlyInMigrations.has(dropped));
      });
  } finally {
    await source.destroy();
  }
}

export function tableNames(entities: MappedClass[]): (string | undefined)[] {
  return getMetadataArgsStorage()
    .tables.filter(({ target }) => entities.includes(target as MappedClass))
    .map(({ name }) => name);
}
