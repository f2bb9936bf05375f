import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createLog, LinkSigner, migrate, SystemClock, uuidv7 } from '#platform';
import { type EmbeddedPostgres, startEmbedded } from '#embedded';
import { schema } from '../../apps/product/src/schema.js';
import { Programs } from './programs.js';

export const secretKey = 'a-key-for-benches-only-0123456789abcdef';
export const slug = 'mizunohama';

/** A database with the product's own settings (commits reach the disk), one host body, and the processes started on it. */
export class Ground {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'tsudoi-bench-')));
  readonly programs = new Programs(this.folder);
  readonly signer = new LinkSigner(secretKey, new SystemClock());
  readonly workspace = uuidv7();
  postgres!: EmbeddedPostgres;
  readonly #ends: (() => Promise<unknown>)[] = [];
  #owner!: pg.Pool;
  #closed?: Promise<void>;

  async open(): Promise<void> {
    const dataDir = join(this.folder, 'data');
    mkdirSync(dataDir);
    this.postgres = await startEmbedded({ dataDir, log: createLog('error') });
    await migrate(this.postgres.ownerUrl, schema);
    this.#owner = new pg.Pool({ connectionString: this.postgres.ownerUrl, max: 2, options: '-c timezone=UTC' });
    this.#owner.on('error', () => undefined);
    await this.sql(
      `insert into workspace (id, slug, name, reply_to, phone, created_at) values ($1, $2, $3, $4, $5, now())`,
      [this.workspace, slug, '瑞ノ浜はたらく支援ネットワーク', 'jimukyoku@mizunohama.example', '0000-00-0000'],
    );
  }

  /** Whatever else was started and must end, last first. */
  atEnd(end: () => Promise<unknown>): void {
    this.#ends.unshift(end);
  }

  /** Ends everything that was started on the ground; the database stays. */
  async clear(): Promise<void> {
    for (const end of this.#ends.splice(0)) await end().catch((error: unknown) => console.error(error));
    await this.programs.endAll();
  }

  /** Calling it again waits for the same end. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.programs.startNoMore();
    await this.clear();
    await this.#owner?.end();
    await this.postgres?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** such as `PostgreSQL 18.4` */
  async version(): Promise<string> {
    const [row] = await this.sql<{ version: string }>(`select split_part(version(), ' on ', 1) as version`);
    return row!.version;
  }

  /** One statement as `app_owner`, who sees every workspace: to prepare, and to check what was acknowledged. */
  async sql<R = Record<string, unknown>>(statement: string, values: unknown[] = []): Promise<R[]> {
    return (await this.#owner.query(statement, values)).rows as R[];
  }

  async asSuperuser<R = Record<string, unknown>>(statement: string): Promise<R[]> {
    const url = new URL(this.postgres.superuserUrl);
    url.pathname = new URL(this.postgres.ownerUrl).pathname;
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    try {
      return (await client.query(statement)).rows as R[];
    } finally {
      await client.end();
    }
  }

  /** Before each timed run: no run pays for the pages that another one has dirtied. */
  async calm(): Promise<void> {
    await this.asSuperuser('checkpoint');
  }
}
