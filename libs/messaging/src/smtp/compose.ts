import MailComposer from 'nodemailer/lib/mail-composer';
import type { Correspondent, OutgoingMail } from '../mail-transport.js';

/** The whole message as bytes. Nothing in it is ever read from a file or fetched from an address. */
export function compose(mail: OutgoingMail): Promise<Buffer> {
  const composer = new MailComposer({
    from: header(mail.from),
    to: header(mail.to),
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    subject: oneLine(mail.letter.subject),
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

const header = ({ email, name }: Correspondent) => ({ address: email, name: oneLine(name) });

/** A name or subject is one header line, whatever somebody typed. */
const oneLine = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim();
