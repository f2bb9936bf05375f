import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { migrateQueue } from '../queue/queue-schema.js';
import { publish, type PublishedView } from './published-views.js';

/** Any constant will do; every process of this product must use the same one. */
const lockKey = 7_405_221;

/** Never `"$user"`: a schema with the owner's name would come before ours. Temporary tables come last. */
const options = '-c search_path=public,pg_temp';

export interface Schema {
  migrations: readonly Migration[];
  views: readonly PublishedView[];
}

type Migration = new () => MigrationInterface;

/**
 * Brings the schema up to date as its owner. Several processes may start at once: one migrates, the others wait and find nothing to do.
 * @returns the names of the migrations that ran
 */
export async function migrate(ownerUrl: string, { migrations, views }: Schema): Promise<string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl, options });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [lockKey]);
    const ran = await runPending(ownerUrl, migrations);
    await publish(owner, views);
    await migrateQueue(owner);
    return ran;
  } finally {
    await owner.end();
  }
}

async function runPending(ownerUrl: string, migrations: readonly Migration[]): Promise<string[]> {
  const owner = ownerSource(ownerUrl, migrations);
  await owner.initialize();
  try {
    const ran = await owner.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await owner.destroy();
  }
}

export function ownerSource(ownerUrl: string, migrations: readonly Migration[]): DataSource {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: migrations as never[],
    migrationsTableName: 'migration',
    installExtensions: false,
    // TypeORM's other loggers print a failed migration on the console even when logging is off; the error itself tells it.
    logging: false,
    logger: 'debug',
    extra: { options },
  });
}
