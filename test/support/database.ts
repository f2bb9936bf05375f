import pg from 'pg';
import { DataSource, type DataSourceOptions, type EntityTarget } from 'typeorm';
import { FixedClock } from '../../libs/platform/clock.js';
import { connectionOptions } from '../../libs/platform/database/data-source.js';
import { Database } from '../../libs/platform/database/database.js';
import { uuidv7 } from '../../libs/platform/ids.js';
import { cloneTemplate, dropClone, testServer } from './test-server.js';

export interface TestDatabaseOptions {
  /** classes that the tests use through TypeORM */
  entities?: EntityTarget<object>[];
  /** connections as `app`, 5 unless told */
  poolSize?: number;
  /** where the clock stands, 2026-10-01 09:00 in Tokyo unless told */
  now?: string;
}

/**
 * A database of its own for one test file: a clone of the migrated template on a real PostgreSQL, connected as `app` under
 * row-level security. Call it at the top of the file or in a `describe`; its fields are there inside hooks and tests.
 */
export function useDatabase(options: TestDatabaseOptions = {}): TestDatabase {
  const test = new TestDatabase(options);
  beforeAll(() => test.open());
  afterAll(() => test.close());
  return test;
}

export class TestDatabase {
  readonly clock: FixedClock;
  appUrl!: string;
  ownerUrl!: string;
  dataSource!: DataSource;
  database!: Database;
  readonly #name = `test_${uuidv7().replaceAll('-', '')}`;
  #owner!: pg.Pool;

  constructor(private readonly options: TestDatabaseOptions) {
    this.clock = new FixedClock(options.now ?? '2026-10-01T00:00:00Z');
  }

  async open(): Promise<void> {
    Object.assign(this, await cloneTemplate(testServer(), this.#name));
    this.#owner = new pg.Pool({ connectionString: this.ownerUrl, max: 2, options: '-c timezone=UTC' });
    const { entities = [], poolSize = 5 } = this.options;
    const connection = connectionOptions({ url: this.appUrl, poolSize });
    this.dataSource = new DataSource({ ...connection, entities } as DataSourceOptions);
    await this.dataSource.initialize();
    this.database = new Database(this.dataSource);
  }

  async close(): Promise<void> {
    await this.dataSource?.destroy();
    // Dropping the database may reach a connection that is still saying good-bye.
    this.#owner?.on('error', () => undefined);
    await this.#owner?.end();
    await dropClone(testServer(), this.#name);
  }

  /** A new workspace. @returns its id */
  async workspace(slug = `w-${uuidv7().slice(-12)}`): Promise<string> {
    const id = uuidv7();
    await this.sql('insert into workspace (id, slug, name, created_at) values ($1, $2, $3, $4)', [
      id,
      slug,
      '県就労支援ネットワーク',
      this.clock.now(),
    ]);
    return id;
  }

  /** One statement as `app_owner`, who sees every workspace: to read results and to prepare what has no page yet. */
  async sql<R = Record<string, unknown>>(statement: string, values: unknown[] = []): Promise<R[]> {
    const answer = await this.#owner.query(statement, values);
    return answer.rows as R[];
  }
}
