import { type INestApplicationContext } from '@nestjs/common';
import { createServer } from 'node:net';
import { run, type Running } from '../../apps/product/src/run.js';
import { type Clock, createLog, loadConfig, Relay } from '../../libs/platform/index.js';
import { TestDatabase, type TestDatabaseOptions } from './database.js';
import type { DeliveredMail } from './delivered-mail.js';
import { SmtpSink } from './smtp-sink.js';
import { Visitor } from './visitor.js';

export interface ProductOptions extends TestDatabaseOptions {
  /** further configuration, as in the environment */
  env?: Record<string, string>;
  /** instead of the standing clock of the database */
  clock?: Clock;
  /** keep mails in the mailbox instead of sending them to the sink */
  mailbox?: boolean;
  /** takes every line of the log, down to `debug` */
  lines?: string[];
}

/** The whole product as it is deployed: HTTP, queue, sweeps, SMTP, on a database of its own. */
export function useProduct(options: ProductOptions = {}): Product {
  const product = new Product(options);
  beforeAll(() => product.open(), 60_000);
  afterAll(() => product.close(), 60_000);
  return product;
}

export class Product {
  readonly database: TestDatabase;
  url!: string;
  sink!: SmtpSink;
  app!: INestApplicationContext;
  #running!: Running;

  constructor(private readonly options: ProductOptions) {
    this.database = new TestDatabase(options);
  }

  get clock() {
    return this.database.clock;
  }

  async open(): Promise<void> {
    await this.database.open();
    this.sink = await SmtpSink.start();
    const port = await freePort();
    this.url = `http://127.0.0.1:${port}`;
    const config = loadConfig({
      PORT: String(port),
      HOST: '127.0.0.1',
      BASE_URL: this.url,
      MAIL_FROM: 'oshirase@mizunohama.example',
      SECRET_KEY: 'a-key-for-tests-only-0123456789abcdef',
      LOG_LEVEL: 'error',
      LIMIT_REQUESTS_PER_MINUTE_PER_CLIENT: '1000000',
      LIMIT_LINK_MAILS_PER_CLIENT_PER_HOUR: '1000000',
      ...(this.options.mailbox ? {} : { SMTP_URL: this.sink.url }),
      ...this.options.env,
    });
    const { lines } = this.options;
    this.#running = await run({
      config,
      log: lines ? createLog('debug', { write: (line) => void lines.push(line) }) : createLog(config.logLevel),
      appUrl: this.database.appUrl,
      serve: true,
      work: true,
      clock: this.options.clock ?? this.clock,
    });
    this.app = this.#running.app;
  }

  async close(): Promise<void> {
    await this.#running?.stop();
    await this.sink?.close();
    await this.database.close();
  }

  visitor(language?: string): Visitor {
    return new Visitor(this.url, language);
  }

  /** The newest mail to this address whose subject contains the words; waits for it. */
  async mailTo(address: string, words = ''): Promise<DeliveredMail> {
    const wanted = () => this.sink.mails.filter((mail) => mail.to === address && mail.subject.includes(words)).at(-1);
    await until(
      () => wanted() !== undefined,
      () =>
        `no mail to ${address} with ${words}; there is: ${this.sink.mails.map((mail) => `${mail.to} ${mail.subject}`).join(' | ')}`,
    );
    return wanted()!;
  }

  /** Path of the first link in a mail that contains this. */
  linkIn(mail: DeliveredMail, part: string): string {
    const link = mail.links.find((one) => one.includes(part));
    if (!link) throw new Error(`no link with ${part} in: ${mail.links.join(' ')}`);
    return link.replace(this.url, '');
  }

  /** Tells every stored fact and waits until no mail is due or under way. */
  async settle(): Promise<void> {
    await this.app.get(Relay).sweep();
    const open = () =>
      this.database.sql<{ n: number }>(
        `select (select count(*) from mail where state in ('planned', 'leased', 'sending', 'retry') and run_at <= $1)::int
              + (select count(*) from outbox_delivery where done_at is null)::int as n`,
        [this.clock.now()],
      );
    await until(
      async () => (await open())[0]!.n === 0,
      () => 'mails stay unsent',
      60_000,
    );
  }
}

export async function until(
  condition: () => boolean | Promise<boolean>,
  otherwise: () => string,
  ms = 15_000,
): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end;) {
    if (await condition()) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(otherwise());
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}
