import MailComposer from 'nodemailer/lib/mail-composer';
import { tidy } from '#ui/i18n';
import type { Correspondent, OutgoingMail } from '../mail-transport.js';

/** The whole message as bytes. Nothing in it is ever read from a file or fetched from an address. */
export function compose(mail: OutgoingMail): Promise<Buffer> {
  const composer = new MailComposer({
    from: header(mail.from),
    to: header(mail.to),
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    // Also what was stored before forms left nothing in it that turns a line around.
    subject: tidy(mail.letter.subject),
    messageId: mail.messageId,
    date: mail.date,
    text: mail.letter.text,
    html: mail.letter.html,
    // Keeps holiday answers of mail programs away from the host's mailbox (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    textEncoding: 'base64',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

const header = ({ email, name }: Correspondent) => ({ address: email, name: tidy(name) });
