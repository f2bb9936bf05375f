import SMTPConnection, { type SMTPConnectionSendInfo } from 'nodemailer/lib/smtp-connection';
import type { Answer, OutgoingMail, Phase } from '../mail-transport.js';
import { compose } from './compose.js';
import { Bound } from './bound.js';
import { HandOverStream } from './hand-over-stream.js';
import type { SmtpOptions } from './smtp-options.js';

/** Servers end a session that says nothing for long; we end it first. */
const idleFor = 20_000;

interface SmtpError extends Error {
  responseCode?: number;
  response?: string;
  /** what was answered, such as `RCPT TO` */
  command?: string;
  code?: string;
  /** where `code` is nodemailer's own */
  originalCode?: string;
}

/** One connection, kept open from mail to mail, closed and opened anew after any error. */
export class SmtpLine {
  #connection: SMTPConnection | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(private readonly options: SmtpOptions) {}

  async carry(mail: OutgoingMail, handOver: () => Promise<void>): Promise<Answer> {
    clearTimeout(this.#idle);
    const message = await compose(mail);
    const reused = this.#connection !== undefined;
    const answer = await this.#try(mail, message, handOver);
    return reused && sessionHadEnded(answer) ? this.#try(mail, message, handOver) : answer;
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const connection = this.#connection;
    this.#connection = undefined;
    if (connection) await sayGoodbye(connection);
  }

  async #try(mail: OutgoingMail, message: Buffer, handOver: () => Promise<void>): Promise<Answer> {
    let connection: SMTPConnection;
    try {
      connection = this.#connection ?? (await this.#open());
    } catch (error) {
      return answerOf('connect', error as SmtpError);
    }
    const { envelope, message: whole } = this.options.bounds;
    const bound = new Bound(envelope);
    const bytes = new HandOverStream(message, handOver, () => bound.begin(whole));
    try {
      const { response } = await bound.hold(send(connection, mail, message.length, bytes));
      this.#rest();
      return { phase: 'dot', code: Number(response.slice(0, 3)), text: response };
    } catch (error) {
      this.#drop(connection);
      if (bytes.refusal) throw bytes.refusal;
      return answerOf(bytes.phase, error as SmtpError);
    } finally {
      bound.end();
    }
  }

  async #open(): Promise<SMTPConnection> {
    const connection = new SMTPConnection(this.options.connection);
    const bound = new Bound(this.options.bounds.connect);
    try {
      await bound.hold(connect(connection));
      if (this.options.auth && connection.allowsAuth) await bound.hold(logIn(connection, this.options.auth));
    } catch (error) {
      connection.close();
      throw error;
    } finally {
      bound.end();
    }
    connection.once('end', () => this.#drop(connection));
    this.#connection = connection;
    return connection;
  }

  #rest(): void {
    this.#idle = setTimeout(() => void this.close(), idleFor);
    this.#idle.unref();
  }

  #drop(connection: SMTPConnection): void {
    connection.close();
    if (this.#connection === connection) this.#connection = undefined;
  }
}

/** Nothing was handed over and the server said nothing about this mail: it had only ended a session it found idle. */
const sessionHadEnded = ({ phase, code }: Answer) =>
  (phase === 'envelope' && code === undefined) || (code === 421 && (phase === 'envelope' || phase === 'sender'));

/** A success code inside an error belongs to no mail: what counts then is the phase. */
function answerOf(phase: Phase, { responseCode, response, message, command, code, originalCode }: SmtpError): Answer {
  const told = { text: response || message, ...((originalCode ?? code) && { cause: originalCode ?? code }) };
  // A server that tells its limit with EHLO is not even asked.
  if (code === 'EMESSAGE' && command === 'MAIL FROM') return { phase: 'sender', code: 552, ...told };
  if (!responseCode || responseCode < 400) return { phase, ...told };
  return { phase: phase === 'envelope' ? partOf(command) : phase, code: responseCode, ...told };
}

/** What in the envelope was refused; a server that ends the session there refuses nobody in particular. */
function partOf(command: string | undefined): Phase {
  if (command === 'RCPT TO') return 'recipient';
  return command === 'DATA' ? 'envelope' : 'sender';
}

function connect(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    // Stays for the life of the connection: an error while it lies idle must not end the process.
    connection.on('error', reject);
    connection.once('end', () => reject(new Error('the server ended the session')));
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
}

function logIn(connection: SMTPConnection, auth: NonNullable<SmtpOptions['auth']>): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.on('error', reject);
    connection.login({ ...auth }, (error) => (error ? reject(error) : resolve()));
  });
}

function send(
  connection: SMTPConnection,
  mail: OutgoingMail,
  size: number,
  bytes: HandOverStream,
): Promise<SMTPConnectionSendInfo> {
  return new Promise((resolve, reject) => {
    connection.send({ from: mail.from.email, to: [mail.to.email], size }, bytes, (error, info) =>
      error || !info ? reject(error ?? new Error('no answer')) : resolve(info),
    );
  });
}

function sayGoodbye(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve) => {
    const bound = setTimeout(() => connection.close(), 1_000);
    connection.once('end', () => {
      clearTimeout(bound);
      resolve();
    });
    connection.quit();
  });
}
