import { createLog, type Log } from '../../libs/platform/log.js';
import { Config, type JobIds, JobQueue } from '#platform';
import { Delivery } from '../../libs/messaging/core/delivery.js';
import { MailKinds } from '../../libs/messaging/core/mail-kinds.js';
import { MailServer } from '../../libs/messaging/core/mail-server.js';
import { MailRow } from '../../libs/messaging/core/mail.entity.js';
import type { MailTransport } from '../../libs/messaging/core/mail-transport.js';
import { Mails, type NewMail } from '../../libs/messaging/core/mails.js';
import { Postman } from '../../libs/messaging/core/postman.js';
import { Restores } from '../../libs/messaging/core/restore/restores.js';
import { SmtpTransport } from '../../libs/messaging/core/smtp/smtp-transport.js';
import { bounds, smtpOptions } from '../../libs/messaging/core/smtp/smtp-options.js';
import { type TestDatabase, useDatabase } from './database.js';
import { SmtpSink } from './smtp-sink.js';
import { OneHost, testKinds } from './test-mails.js';

/** Bells that are only written down. */
export class NotedBells extends JobQueue {
  readonly rung: (JobIds & { job: string })[] = [];
  ring(job: string, ids: JobIds): void {
    this.rung.push({ job, ...ids });
  }
  /** at once, so that no ring of one test is heard in the next */
  override ringOnce(job: string, ids: JobIds): void {
    this.ring(job, ids);
  }
  listen(): void {}
  async start(): Promise<void> {}
  async close(): Promise<void> {}
}

/** Everything that delivers, over a real database and a real SMTP conversation. */
export class PostOffice {
  readonly kinds = new MailKinds();
  readonly bells = new NotedBells();
  readonly log = createLog('silent');
  mails!: Mails;
  delivery!: Delivery;
  restores!: Restores;
  sink!: SmtpSink;
  workspace!: string;
  readonly #transports: MailTransport[] = [];

  constructor(readonly test: TestDatabase) {
    this.kinds.add(...testKinds);
  }

  async open(): Promise<void> {
    const { clock, database } = this.test;
    const config = Object.assign(new Config(), { mailFrom: 'oshirase@tsudoi.example' });
    this.workspace = await this.test.workspace();
    this.restores = new Restores(database, clock, this.log);
    this.mails = new Mails(clock, config, this.kinds, this.bells);
    this.delivery = new Delivery(database, clock, config, this.kinds, new OneHost(), this.restores);
    this.sink = await SmtpSink.start();
    this.bells.rung.length = 0;
  }

  async close(): Promise<void> {
    await Promise.all(this.#transports.splice(0).map((transport) => transport.close()));
    await this.sink.close();
    await this.test.sql('truncate mail cascade');
  }

  /** A worker of its own: with its own lines and its own leases. */
  postman(lines = 1, transport: MailTransport = this.#smtp(lines), log: Log = this.log): Postman {
    return new Postman(this.delivery, transport, this.test.clock, this.bells, this.server(log), log);
  }

  server(log: Log = this.log): MailServer {
    return new MailServer(this.test.database, this.test.clock, log);
  }

  #smtp(lines: number): MailTransport {
    const options = smtpOptions(this.sink.url);
    const transport = new SmtpTransport({ connection: { ...options.connection, socketTimeout: 800 }, bounds }, lines);
    this.#transports.push(transport);
    return transport;
  }

  async plan(...mails: Partial<NewMail>[]): Promise<void> {
    await this.test.database.withWorkspace(this.workspace, (tx) =>
      this.mails.plan(tx, this.workspace, mails.map(note)),
    );
  }

  /** The rows as they stand, by address. */
  rows(): Promise<MailRow[]> {
    return this.test.database.withWorkspace(this.workspace, (tx) =>
      tx.find(MailRow, { order: { toAddress: 'ASC', id: 'ASC' } }),
    );
  }

  /** What most tests compare: one line a row. */
  async states(): Promise<string[]> {
    const rows = await this.rows();
    return rows.map(({ toAddress, state, lastPhase, lastCode }) =>
      [toAddress.split('@')[0], state, lastPhase ?? '-', lastCode ?? '-'].join(' '),
    );
  }

  /** As if the worker that held them had been gone for longer than their lease. */
  async loseLeases(): Promise<void> {
    await this.test.sql(
      `update mail set lease_until = clock_timestamp() - interval '1 second' where lease_token is not null`,
    );
  }
}

function note(mail: Partial<NewMail>): NewMail {
  const to = mail.to ?? { email: 'haitani@tsumugi.example', name: '灰谷 悠' };
  return { kind: 'test.note', dedupeKey: `note:${to.email}`, language: 'ja', facts: {}, ...mail, to };
}

export const to = (name: string): { email: string } => ({ email: `${name}@tsumugi.example` });

export function usePostOffice(): PostOffice {
  const office = new PostOffice(useDatabase({ entities: [MailRow], poolSize: 10 }));
  beforeEach(() => office.open());
  afterEach(() => office.close());
  return office;
}
