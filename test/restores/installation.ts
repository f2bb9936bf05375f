import { DataSource, type DataSourceOptions } from 'typeorm';
import { MailKinds } from '#messaging';
import { Config, connectionOptions, createLog, Database, migrate, type Place, SystemClock, uuidv7 } from '#platform';
import { type EmbeddedPostgres, startEmbedded } from '#embedded';
import { Delivery } from '../../libs/messaging/core/delivery.js';
import { MailRow } from '../../libs/messaging/core/mail.entity.js';
import { MailServer } from '../../libs/messaging/core/mail-server.js';
import { Mails } from '../../libs/messaging/core/mails.js';
import { Postman } from '../../libs/messaging/core/postman.js';
import type { WhyHeld } from '../../libs/messaging/core/restore/home.rules.js';
import { Restores } from '../../libs/messaging/core/restore/restores.js';
import { SmtpTransport } from '../../libs/messaging/core/smtp/smtp-transport.js';
import { schema } from '../../apps/product/src/schema.js';
import { NotedBells } from '../support/post-office.js';
import { OneHost, testKinds } from '../support/test-mails.js';

/** A workspace that is there from the beginning. */
const workspace = '019a0000-0000-7000-8000-000000000001';
const log = createLog('silent');

export const startOn = (dataDir: string): Promise<EmbeddedPostgres> => startEmbedded({ dataDir, log, fast: true });

export async function found(dataDir: string): Promise<void> {
  const postgres = await startOn(dataDir);
  await migrate(postgres.ownerUrl, schema);
  await withOffice(postgres.appUrl, '', (office) => office.found());
  await postgres.stop();
}

/** What one process of the product does with mails, on the database of this address; ends in order. */
export async function withOffice<T>(appUrl: string, smtpUrl: string, work: (office: Office) => Promise<T>): Promise<T> {
  const options = { ...connectionOptions({ url: appUrl, poolSize: 3 }), entities: [MailRow] } as DataSourceOptions;
  const source = await new DataSource(options).initialize();
  const transport = new SmtpTransport(smtpUrl || 'smtp://127.0.0.1:9', 1);
  try {
    return await work(new Office(new Database(source), transport));
  } finally {
    await transport.close();
    if (source.isInitialized) await source.destroy();
  }
}

export class Office {
  readonly #clock = new SystemClock();
  readonly #kinds = new MailKinds();
  readonly #bells = new NotedBells();
  readonly #config = Object.assign(new Config(), { mailFrom: 'oshirase@tsudoi.example' });
  readonly #restores: Restores;
  readonly #delivery: Delivery;

  constructor(
    readonly database: Database,
    private readonly transport: SmtpTransport,
  ) {
    this.#kinds.add(...testKinds);
    this.#restores = new Restores(database, this.#clock, log);
    this.#delivery = new Delivery(database, this.#clock, this.#config, this.#kinds, new OneHost(), this.#restores);
  }

  async found(): Promise<void> {
    await this.database.installation((tx) =>
      tx.query(`insert into workspace (id, slug, name, created_at) values ($1, 'mizunohama', 'host', now())`, [
        workspace,
      ]),
    );
  }

  /** What every start does first. */
  start(place?: Place, restored = false): Promise<WhyHeld | null> {
    return this.#restores.notice({ place, restored });
  }

  plan(...names: string[]): Promise<void> {
    const mails = new Mails(this.#clock, this.#config, this.#kinds, this.#bells);
    return this.database.withWorkspace(workspace, (tx) =>
      mails.plan(
        tx,
        workspace,
        names.map((name) => ({
          kind: 'test.note',
          dedupeKey: name,
          to: { email: `${name}@tsumugi.example` },
          language: 'ja' as const,
          facts: { text: uuidv7() },
        })),
      ),
    );
  }

  async send(): Promise<void> {
    const server = new MailServer(this.database, this.#clock, log);
    await new Postman(this.#delivery, this.transport, this.#clock, this.#bells, server, log).deliverDue();
  }

  async states(): Promise<string[]> {
    const found = await this.database.withWorkspace(workspace, (tx) =>
      tx.query<{ said: string }[]>(`select dedupe_key || ' ' || state as said from mail order by dedupe_key`),
    );
    return found.map(({ said }) => said);
  }
}
