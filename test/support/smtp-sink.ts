import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { type DeliveredMail, readMail } from './delivered-mail.js';
import { SinkSession } from './smtp-sink-session.js';

/** Where a session stands when the sink asks how to go on. `body`: the first bytes of the message have come, not yet its dot. */
export interface Moment {
  at: 'connect' | 'ehlo' | 'mail' | 'rcpt' | 'data' | 'body' | 'dot';
  to: string;
  /** known at the dot */
  mail?: DeliveredMail;
}

/**
 * `cut`: the connection breaks off. `hang`: it stays open and says nothing more. Otherwise what to say, what to say again and
 * again without an end, or how long to think.
 */
export type Fault = 'cut' | 'hang' | { answer: string } | { drip: string } | { waitMs: number };

export type Conduct = (moment: Moment) => Fault | undefined;

/**
 * An SMTP server for tests: keeps every message it has received whole, also when it then breaks off without a word
 * (a real server may have delivered it), but not when it answers the dot with 4xx or 5xx.
 */
export class SmtpSink {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #watchers = new Set<() => void>();
  readonly mails: DeliveredMail[] = [];
  /** moments seen, as `rcpt name@example.jp` */
  readonly seen: string[] = [];
  conduct: Conduct = () => undefined;
  connections = 0;
  #port = 0;

  private constructor() {
    this.#server = createServer((socket) => this.#serve(socket));
  }

  static async start(port = 0): Promise<SmtpSink> {
    const sink = new SmtpSink();
    sink.#port = port;
    await sink.open();
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  /** Listens, again on the port it had. */
  async open(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Refuses connections from now on and breaks off those that are open. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  to(email: string): DeliveredMail[] {
    return this.mails.filter((mail) => mail.to === email);
  }

  /** Copies of each message by its Message-ID. */
  copies(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { messageId } of this.mails) counts[messageId] = (counts[messageId] ?? 0) + 1;
    return counts;
  }

  /** Waits until `count` messages have come. */
  received(count: number, withinMs = 15_000): Promise<DeliveredMail[]> {
    return this.until(() => (this.mails.length >= count ? this.mails : undefined), `${count} mails`, withinMs);
  }

  /** Waits for the first message to this address that fits. */
  mailTo(
    email: string,
    fits: (mail: DeliveredMail) => boolean = () => true,
    withinMs = 15_000,
  ): Promise<DeliveredMail> {
    return this.until(() => this.to(email).find(fits), `a mail to ${email}`, withinMs);
  }

  /** Waits until a session has come to this point, such as `rcpt name@example.jp`. */
  async reached(moment: string, withinMs = 15_000): Promise<void> {
    await this.until(() => this.seen.includes(moment) || undefined, moment, withinMs);
  }

  async until<T>(find: () => T | undefined, what: string, withinMs = 15_000): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(timer);
        this.#watchers.delete(look);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.#watchers.delete(look);
        reject(
          new Error(
            `waited ${withinMs} ms for ${what}; ${this.mails.length} mails have come: ${this.seen.slice(-8).join(', ')}`,
          ),
        );
      }, withinMs);
      this.#watchers.add(look);
      look();
    });
  }

  #serve(socket: Socket): void {
    this.connections += 1;
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    new SinkSession(socket, {
      meet: (moment) => {
        const fault = this.conduct(moment);
        this.seen.push(moment.to ? `${moment.at} ${moment.to}` : moment.at);
        this.#look();
        return fault;
      },
      keep: (envelope, raw) => {
        const mail = readMail(envelope, raw);
        return {
          mail,
          accept: () => {
            this.mails.push(mail);
            this.#look();
          },
        };
      },
    });
  }

  #look(): void {
    for (const look of [...this.#watchers]) look();
  }
}
