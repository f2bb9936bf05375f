import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { MailKinds, Mails, type MailState, type NewMail } from '#messaging';
import {
  BullmqQueue,
  connectionOptions,
  createLog,
  Database,
  loadConfig,
  migrate,
  Outbox,
  publish,
  type QueueBackend,
  SystemClock,
  uuidv7,
} from '#platform';
import { type EmbeddedPostgres, startEmbedded } from '#embedded'; // prettier-ignore
import { schema } from '../../apps/product/src/schema.js';
import { redisProgram, RedisServer } from '../support/redis.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { Noted, noters } from '../support/test-facts.js';
import { testKinds } from '../support/test-mails.js';
import type { WorkerPlan } from './worker.js';
import { WorkerProcess } from './worker-process.js';

/** The queue that needs nothing beside the database. */
export const builtIn: readonly QueueBackend['kind'][] = ['postgres'];

/** Each queue that runs here. */
export const backends: readonly QueueBackend['kind'][] = redisProgram ? ['redis', ...builtIn] : builtIn;

export interface Account {
  id: string;
  to: string;
  kind: string;
  state: MailState;
  attempts: number;
  disclosed: boolean;
  copies: number;
}

/** A PostgreSQL, a queue and a mail server of one's own, to be broken; the test itself plays the web process. */
export class FaultGround {
  readonly #folder = realpathSync(mkdtempSync(join(tmpdir(), 'tsudoi-faults-')));
  readonly #log = createLog('silent');
  readonly #workers: WorkerProcess[] = [];
  postgres!: EmbeddedPostgres;
  redis?: RedisServer;
  sink!: SmtpSink;
  workspace = uuidv7();
  #source!: DataSource;
  #database!: Database;
  #queue!: BullmqQueue;
  #mails!: Mails;
  #owner!: pg.Pool;

  constructor(readonly backend: QueueBackend['kind']) {}

  async open(): Promise<void> {
    this.postgres = await startEmbedded({ dataDir: this.#folder, log: this.#log, fast: true });
    await migrate(this.postgres.ownerUrl, schema);
    if (this.backend === 'redis') this.redis = await RedisServer.start();
    this.#owner = new pg.Pool({ connectionString: this.postgres.ownerUrl, max: 2, options: '-c timezone=UTC' });
    this.#owner.on('error', () => undefined);
    await this.sql(`insert into workspace (id, slug, name, created_at) values ($1, 'mizunohama', 'host', now())`, [
      this.workspace,
    ]);
    this.#source = await new DataSource(
      connectionOptions({ url: this.postgres.appUrl }) as DataSourceOptions,
    ).initialize();
    this.#database = new Database(this.#source);
    this.#queue = new BullmqQueue(this.#queueBackend(), this.#log);
    const kinds = new MailKinds();
    kinds.add(...testKinds);
    this.#mails = new Mails(
      new SystemClock(),
      loadConfig({ MAIL_FROM: 'oshirase@tsudoi.example' }),
      kinds,
      this.#queue,
    );
  }

  async close(): Promise<void> {
    await this.endWorkers();
    await this.sink?.close();
    await this.#queue?.close();
    await this.#source?.destroy();
    await this.#owner?.end();
    await this.redis?.remove();
    await this.postgres?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** A new mail server and no mails, before each test. */
  async clear(): Promise<void> {
    await this.endWorkers();
    await this.sink?.close();
    this.sink = await SmtpSink.start();
    await this.sql('delete from mail');
  }

  async worker(changes: Partial<WorkerPlan> = {}): Promise<WorkerProcess> {
    const plan = { appUrl: this.postgres.appUrl, queue: this.#queueBackend(), smtpUrl: this.sink.url, lines: 4 };
    const worker = await WorkerProcess.start({ ...plan, ...changes });
    this.#workers.push(worker);
    return worker;
  }

  async endWorkers(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map((worker) => worker.end()));
  }

  /** Plans one mail a name, each in a transaction and with a bell of its own, as requests would. Rejects where the commit is not acknowledged. */
  async plan(names: string[], mail: Partial<NewMail> = {}): Promise<void> {
    for (const name of names) {
      const email = `${name}@tsumugi.example`;
      await this.#database.withWorkspace(this.workspace, (tx) =>
        this.#mails.plan(tx, this.workspace, [
          { kind: 'test.note', dedupeKey: name, to: { email }, language: 'ja', facts: { text: name }, ...mail },
        ]),
      );
    }
  }

  /** Publishes one fact a note, as requests would. */
  async publish(notes: string[]): Promise<void> {
    new Outbox(new SystemClock(), this.#queue, { of: () => noters }, this.#source);
    for (const note of notes)
      await this.#database.withWorkspace(this.workspace, (tx) => publish(tx, this.workspace, Noted, { note }));
  }

  async sql<R = Record<string, unknown>>(statement: string, values: unknown[] = []): Promise<R[]> {
    return (await this.#owner.query(statement, values)).rows as R[];
  }

  /** As if the lease of a dead worker had lain there for ten seconds. */
  async passLeases(): Promise<void> {
    await this.sql(
      `update mail set lease_until = clock_timestamp() - interval '1 second' where lease_token is not null`,
    );
    await this.sql(
      `update outbox_delivery set lease_until = clock_timestamp() - interval '1 second' where lease_token is not null`,
    );
  }

  /** As if the time until the next tries had passed. */
  async passDelays(): Promise<void> {
    await this.sql(`update mail set run_at = now() where state in ('planned', 'retry')`);
  }

  /** Every row with its copies at the mail server, by name. */
  async account(): Promise<Account[]> {
    const rows = await this.sql<Omit<Account, 'copies'> & { message_id: string }>(
      `select id, split_part(to_address, '@', 1) as to, kind, state, attempts, uncertain_at is not null as disclosed, message_id
       from mail order by to_address`,
    );
    // Counted after the rows were read: a mail that is called sent had come by then.
    const copies = this.sink.copies();
    return rows.map(({ message_id, ...row }) => ({ ...row, copies: copies[message_id] ?? 0 }));
  }

  /** Waits until no row is on its way any more. The database may be away meanwhile. */
  async settled(withinMs = 60_000): Promise<Account[]> {
    for (const end = performance.now() + withinMs; performance.now() < end; await pause(100)) {
      const rows = await this.account().catch(() => undefined);
      if (rows?.every(({ state }) => !['planned', 'leased', 'sending', 'retry'].includes(state))) return rows;
    }
    throw new Error(`not settled after ${withinMs} ms: ${JSON.stringify(await this.account())}`);
  }

  #queueBackend(): QueueBackend {
    return this.redis ? { kind: 'redis', url: this.redis.url } : { kind: 'postgres', url: this.postgres.appUrl };
  }
}

export const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, place) => `${prefix}${String(place).padStart(3, '0')}`);

/**
 * What must be true after every fault: each row ended in a state that is told, a mail called sent has its copy,
 * and there is no second copy that is not disclosed, nor one of a mail that is called unsent.
 */
export function expectHonest(rows: Account[], inserted: number): void {
  const byState: Partial<Record<MailState, number>> = {};
  for (const { state } of rows) byState[state] = (byState[state] ?? 0) + 1;
  const sum = Object.values(byState).reduce((total, count) => total + count, 0);
  const wrong = rows.filter(({ state, copies, disclosed }) => {
    if (state === 'sent') return copies < 1 || copies > (disclosed ? 2 : 1);
    if (state === 'uncertain') return copies > 2;
    return copies > 0;
  });
  expect({ sum, wrong }).toEqual({ sum: inserted, wrong: [] });
}
