import { type Answer, MailTransport, type OutgoingMail } from '../mail-transport.js';
import type { Mailbox } from './mailbox.js';

/** Carries mails into the mailbox page: nothing leaves this machine, and the rows say so. */
export class MailboxTransport extends MailTransport {
  readonly lines = 2;

  constructor(private readonly mailbox: Mailbox) {
    super();
  }

  async carry(mail: OutgoingMail): Promise<Answer> {
    await this.mailbox.keep(mail);
    return { phase: 'stored' };
  }

  async close(): Promise<void> {}
}
