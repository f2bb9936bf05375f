import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';

/** Any constant will do; every process of this product must use the same one. */
const lockKey = 7_405_221;

type Migration = new () => MigrationInterface;

/**
 * Brings the schema up to date as its owner. Several processes may start at once: one migrates, the others wait and find nothing to do.
 * @returns the names of the migrations that ran
 */
export async function migrate(ownerUrl: string, migrations: readonly Migration[]): Promise<string[]> {
  const lock = new pg.Client({ connectionString: ownerUrl });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [lockKey]);
    return await runPending(ownerUrl, migrations);
  } finally {
    await lock.end();
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
  });
}
