import { Injectable } from '@nestjs/common';
import { Clock, Database, Log, rows } from '#platform';
import type { Answer } from './mail-transport.js';
import { serverWords } from './server-words.js';
import type { ServerSaid } from './server-standing.entity.js';

/** Whether the mail server takes mail, and what it said where it does not: in the log and on a page, once per change. */
@Injectable()
export class MailServer {
  #last = '';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** undefined: no mail has been tried yet */
  async standing(): Promise<ServerSaid | undefined> {
    const [found] = await this.database.installation((tx) =>
      rows<ServerSaid>(tx, 'select takes_mail as "takesMail", phase, code, cause, words, since from mail_server'),
    );
    return found;
  }

  async takes(): Promise<void> {
    if (this.#last === 'takes') return;
    const again = this.#last !== '';
    await this.#note('takes', true, {});
    if (again) this.log.info({}, 'the mail server takes mail again');
  }

  async refuses({ phase, code, cause, text }: Answer): Promise<void> {
    const state = [phase, code, cause].join(' ');
    if (this.#last === state) return;
    const words = serverWords(text ?? '');
    this.log.warn({ phase, code, cause, words }, 'the mail server does not take mail; no try is counted');
    await this.#note(state, false, { phase, code, cause, words });
  }

  /** A database that is away is told at the next change or mail; mails do not wait for it. */
  async #note(
    state: string,
    takes: boolean,
    told: { phase?: string; code?: number | undefined; cause?: string | undefined; words?: string },
  ) {
    try {
      await this.database.installation((tx) =>
        rows(
          tx,
          `insert into mail_server as s (takes_mail, phase, code, cause, words, since) values ($1, $2, $3, $4, $5, $6)
           on conflict (single) do update set takes_mail = $1, phase = $2, code = $3, cause = $4, words = $5,
             since = case when s.takes_mail = $1 then s.since else $6 end`,
          [takes, told.phase ?? null, told.code ?? null, told.cause ?? null, told.words ?? null, this.clock.now()],
        ),
      );
      this.#last = state;
    } catch (error) {
      this.log.warn({ err: error }, 'what the mail server said could not be noted yet');
    }
  }
}
