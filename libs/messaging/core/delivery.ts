import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Config, Database, WorkspaceProfile } from '#platform';
import { claimDue, type ClaimedMail } from './claim.js';
import { type Due, findAbandoned, findDue, markSending, reclaim, release, renew } from './lease.js';
import type { MailRow } from './mail.entity.js';
import { judge } from './mail.rules.js';
import { MailKinds } from './mail-kinds.js';
import type { Answer, OutgoingMail } from './mail-transport.js';
import { Restores } from './restore/restores.js';
import { serverWords } from './server-words.js';
import { type Ending, settle, tryAgain } from './settle.js';

/** A row of ours, and the message that will leave. */
export interface HeldMail extends ClaimedMail {
  token: string;
  outgoing: OutgoingMail;
}

/** The lease was lost: somebody else may hold the row by now, so nothing may leave from here. */
export class LeaseLost extends Error {}

/** Every step of a mail row on its way out, each in a transaction of its own. Nothing here speaks to a mail server. */
@Injectable()
export class Delivery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly kinds: MailKinds,
    private readonly profile: WorkspaceProfile,
    private readonly restores: Restores,
  ) {}

  /** Asks first whether the database was exchanged for a restored one while this process ran: then its mails are held. */
  async due(): Promise<Due[]> {
    const look = () =>
      this.database.asDispatcher(async (tx) =>
        (await this.restores.isElsewhere(tx)) ? null : findDue(tx, this.clock.now()),
      );
    const due = await look();
    if (due) return due;
    await this.restores.notice();
    return (await look()) ?? [];
  }

  /** Takes up to `limit` due rows. @returns how many were taken, and those that are to be sent */
  async claim({ workspaceId, lane }: Due, limit: number): Promise<{ taken: number; held: HeldMail[] }> {
    const workspace = await this.profile.byId(workspaceId);
    const [token, now] = [randomUUID(), this.clock.now()];
    const { taken, ready } = await this.database.withWorkspace(workspaceId, (tx) =>
      claimDue(tx, this.kinds, { workspace, lane, limit, token, now }),
    );
    const from = { email: this.config.mailFrom, name: workspace.name };
    const held = ready.map(({ mail, letter }): HeldMail => {
      const to = { email: mail.toAddress, name: mail.toName };
      const { id, messageId } = mail;
      return {
        mail,
        letter,
        token,
        outgoing: { id, workspaceId, messageId, from, to, replyTo: workspace.replyTo, date: now, letter },
      };
    });
    return { taken, held };
  }

  /** Marks the row `sending`. @throws LeaseLost */
  async handOver({ mail, token }: HeldMail): Promise<void> {
    const ours = await this.database.withWorkspace(mail.workspaceId, (tx) =>
      markSending(tx, mail.workspaceId, mail.id, token),
    );
    if (!ours) throw new LeaseLost(mail.id);
  }

  /** Writes what a try came to. @returns false when the row was no longer ours */
  settle({ mail, token }: HeldMail, answer: Answer): Promise<boolean> {
    const now = this.clock.now();
    const ending = this.#ending(mail, answer, now);
    return this.database.withWorkspace(mail.workspaceId, (tx) => settle(tx, mail, token, now, ending));
  }

  #ending(mail: MailRow, answer: Answer, now: Date): Ending {
    const verdict = judge(answer);
    switch (verdict) {
      case 'sent':
      case 'stored':
        return { ...answer, to: verdict };
      case 'failed':
        return { ...answer, to: 'failed', attempts: mail.attempts + 1 };
      case 'uncertain':
        return this.#mayResend(mail) ? { ...answer, to: 'retry', runAt: now } : { ...answer, to: 'uncertain' };
      case 'retry':
      case 'down':
        return tryAgain(mail, now, answer);
    }
  }

  /** A second copy at most, and only of kinds whose loss would hurt more than a double. */
  #mayResend({ kind, uncertainAt }: MailRow): boolean {
    return uncertainAt === null && this.kinds.find(kind)?.whenUncertain === 'resend';
  }

  /** Gives back what was taken and not handed over; no try is counted. */
  async release(
    held: readonly HeldMail[],
    later: { runAt?: Date | undefined; answer: Answer } | null = null,
  ): Promise<void> {
    const why = later && {
      runAt: later.runAt ?? null,
      phase: later.answer.phase,
      code: later.answer.code ?? null,
      text: later.answer.text === undefined ? null : serverWords(later.answer.text),
    };
    for (const [workspaceId, mails] of byWorkspace(held)) {
      const rows = { ids: mails.map(({ mail }) => mail.id), tokens: mails.map(({ token }) => token) };
      await this.database.withWorkspace(workspaceId, (tx) => release(tx, workspaceId, rows, why));
    }
  }

  /** The heartbeat. @returns the ids that are still ours */
  async renew(held: readonly HeldMail[]): Promise<Set<string>> {
    const kept = new Set<string>();
    for (const [workspaceId, mails] of byWorkspace(held)) {
      const tokens = [...new Set(mails.map(({ token }) => token))];
      const ids = await this.database.withWorkspace(workspaceId, (tx) => renew(tx, workspaceId, tokens));
      for (const id of ids) kept.add(id);
    }
    return kept;
  }

  /** Frees the rows of workers that are gone. @returns how many there were */
  async reclaim(held: readonly HeldMail[]): Promise<number> {
    const own = [...new Set(held.map(({ token }) => token))];
    let freed = 0;
    for (const workspaceId of await this.database.asDispatcher(findAbandoned)) {
      freed += await this.database.withWorkspace(workspaceId, (tx) =>
        reclaim(tx, workspaceId, own, this.kinds.resent(), this.clock.now()),
      );
    }
    return freed;
  }
}

function byWorkspace(held: readonly HeldMail[]): Map<string, HeldMail[]> {
  const groups = new Map<string, HeldMail[]>();
  for (const one of held) {
    const group = groups.get(one.mail.workspaceId);
    if (group) group.push(one);
    else groups.set(one.mail.workspaceId, [one]);
  }
  return groups;
}
