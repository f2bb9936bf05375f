import type { Letter } from '../mail/letter.js';

export interface Correspondent {
  email: string;
  name: string;
}

/** One message to one recipient, complete. */
export interface OutgoingMail {
  id: string;
  workspaceId: string;
  /** made once for the row and the same at every try, so that a double can be told from a second mail */
  messageId: string;
  from: Correspondent;
  to: Correspondent;
  replyTo: string | null;
  date: Date;
  letter: Letter;
}

/**
 * How far a try came, or what the server's code answers: the message could not be composed; no session yet (greeting,
 * EHLO, STARTTLS, log-in); our own sender address; the recipient; somewhere before the message; part of it; all of it.
 * `stored`: kept in the mailbox page, nothing was sent.
 */
export type Phase = 'compose' | 'connect' | 'sender' | 'recipient' | 'envelope' | 'data' | 'dot' | 'stored';

export interface Answer {
  phase: Phase;
  /** the server's reply code, if it replied */
  code?: number;
  /** the reply, or what broke */
  text?: string;
  /** what broke, by its name in Node and OpenSSL, such as `CERT_HAS_EXPIRED` */
  cause?: string;
}

/** Carries mails away: over SMTP, or into the mailbox page where no server is set. */
export abstract class MailTransport {
  /** how many mails may be carried at once */
  abstract readonly lines: number;

  /**
   * One try. Resolves with what came of it, whatever that is.
   * `handOver` is awaited at the last moment before the first byte of the message leaves; when it rejects,
   * nothing has been sent and the rejection is passed on.
   */
  abstract carry(mail: OutgoingMail, handOver: () => Promise<void>): Promise<Answer>;

  abstract close(): Promise<void>;
}
