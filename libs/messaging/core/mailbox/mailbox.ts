import { Injectable } from '@nestjs/common';
import { Clock, Database, NotFound, type PageOf, rows } from '#platform';
import type { OutgoingMail } from '../mail-transport.js';

export interface MailboxLine {
  id: string;
  subject: string;
  toAddress: string;
  toName: string;
  storedAt: Date;
}

export interface MailboxLetter extends MailboxLine {
  text: string;
  html: string;
}

const columns = `m.mail_id as id, m.subject, mail.to_address as "toAddress", mail.to_name as "toName", m.stored_at as "storedAt"`;

/** Where mails are kept instead of sent when no SMTP server is set. */
@Injectable()
export class Mailbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Kept once, also when it is carried here twice. */
  async keep({ id, workspaceId, letter }: OutgoingMail): Promise<void> {
    await this.database.withWorkspace(workspaceId, (tx) =>
      rows(
        tx,
        `insert into mailbox_message (mail_id, workspace_id, subject, text, html, stored_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (mail_id) do nothing`,
        [id, workspaceId, letter.subject, letter.text, letter.html, this.clock.now()],
      ),
    );
  }

  /** The latest first. */
  async list(workspaceId: string, { size, offset }: PageOf): Promise<{ lines: MailboxLine[]; total: number }> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const found = await rows<MailboxLine & { total: number }>(
        tx,
        `select ${columns}, (select count(*)::int from mailbox_message where workspace_id = $1) as total
         from mailbox_message m join mail on mail.id = m.mail_id
         where m.workspace_id = $1 order by m.stored_at desc, m.mail_id desc limit $2 offset $3`,
        [workspaceId, size, offset],
      );
      return { lines: found.map(({ total: _, ...line }) => line), total: found[0]?.total ?? 0 };
    });
  }

  /** @throws NotFound */
  async read(workspaceId: string, id: string): Promise<MailboxLetter> {
    const [letter] = await this.database.withWorkspace(workspaceId, (tx) =>
      rows<MailboxLetter>(
        tx,
        `select ${columns}, m.text, m.html from mailbox_message m join mail on mail.id = m.mail_id
         where m.workspace_id = $1 and m.mail_id = $2`,
        [workspaceId, id],
      ),
    );
    if (!letter) throw new NotFound();
    return letter;
  }
}
