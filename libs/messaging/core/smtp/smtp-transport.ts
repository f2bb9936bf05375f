import { type Answer, MailTransport, type OutgoingMail } from '../mail-transport.js';
import { SmtpLine } from './smtp-line.js';
import { type SmtpOptions, smtpOptions } from './smtp-options.js';

/** Mails over SMTP, on as many connections as there are lines; each is reused and carries one mail at a time. */
export class SmtpTransport extends MailTransport {
  readonly #all: SmtpLine[];
  readonly #free: SmtpLine[];

  /** @param server an `smtp:` or `smtps:` address, or options for a test with less patience */
  constructor(
    server: string | SmtpOptions,
    readonly lines: number,
  ) {
    super();
    const options = typeof server === 'string' ? smtpOptions(server) : server;
    this.#all = Array.from({ length: lines }, () => new SmtpLine(options));
    this.#free = [...this.#all];
  }

  async carry(mail: OutgoingMail, handOver: () => Promise<void>): Promise<Answer> {
    // The line used last is the one whose connection is open.
    const line = this.#free.pop();
    if (!line) throw new Error(`more than ${this.lines} mails at once`);
    try {
      return await line.carry(mail, handOver);
    } finally {
      this.#free.push(line);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((line) => line.close()));
  }
}
