import { isIP } from 'node:net';
import type { SMTPConnectionAuth, SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';

export interface SmtpOptions {
  connection: SMTPConnectionOptions;
  auth?: SMTPConnectionAuth;
}

/** Milliseconds. A server may look at a whole message before it answers the dot: to give up early makes mails uncertain. */
const patience = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 180_000,
  socketCloseTimeout: 1_000,
};

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
  if (!username) return { connection };
  return { connection, auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } };
}

const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
