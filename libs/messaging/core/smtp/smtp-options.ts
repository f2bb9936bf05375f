import { isIP } from 'node:net';
import type { SMTPConnectionAuth, SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';

/** Milliseconds that a part of the conversation may take as a whole, however often the server says that it is still there. */
export interface Bounds {
  /** from the first packet to the end of the log-in */
  connect: number;
  /** MAIL, RCPT and DATA, until the server asks for the message */
  envelope: number;
  /** the message and the answer to its dot */
  message: number;
}

export interface SmtpOptions {
  connection: SMTPConnectionOptions;
  bounds: Bounds;
  auth?: SMTPConnectionAuth;
}

/** Milliseconds. A server may look at a whole message before it answers the dot: to give up early makes mails uncertain. */
const patience = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 180_000,
  socketCloseTimeout: 1_000,
};

/** A greylisting server may think over a recipient for half a minute; RFC 5321 gives the answer to the dot ten minutes, which we do not wait for. */
export const bounds: Bounds = { connect: 30_000, envelope: 60_000, message: 240_000 };

/**
 * `smtp://user:password@host:587`, `smtps://…:465`; `?tls=never` for a relay that offers a broken STARTTLS, `?name=` for EHLO.
 * A password never crosses a network in the clear.
 */
export function smtpOptions(url: string): SmtpOptions {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const never = searchParams.get('tls') === 'never';
  const connection: SMTPConnectionOptions = {
    ...patience,
    host,
    port: port ? Number(port) : undefined,
    secure: protocol === 'smtps:',
    ignoreTLS: never,
    requireTLS: username !== '' && !never && !isLoopback(host),
    name: searchParams.get('name') ?? undefined,
  };
  if (!username) return { connection, bounds };
  return { connection, bounds, auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } };
}

const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
