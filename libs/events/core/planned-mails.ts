import { Injectable } from '@nestjs/common';
import { inOrder, type Named, type Tx } from '#platform';
import type { Sentence } from '#ui/i18n';
import type { Mode } from './event-view.js';

/** An event as far as it is typed, and whose rules hold for it. */
export interface MailPlanning {
  /** null: no day yet */
  startsAt: Date | null;
  endsAt: Date | null;
  deadline: Date | null;
  /** IANA zone */
  zone: string;
  modes: ReadonlySet<Mode>;
  /** the event itself, or the one whose next it is; null: a new one */
  rulesOf: string | null;
  /** a new one begins with what is usual */
  usual: boolean;
  now: Date;
}

export interface PlannedMail {
  /** null: as soon as somebody applies */
  at: Date | null;
  what: Sentence;
  note?: Sentence | undefined;
}

/** What a later context would mail about an event, before there is one. */
export interface PlannedMails extends Named {
  /** reads only, in one statement at most */
  list(tx: Tx, planning: MailPlanning): Promise<PlannedMail[]>;
  /** gives a new event what is usual, in the transaction that makes it */
  begin?(tx: Tx, made: { workspaceId: string; eventId: string; now: Date }): Promise<void>;
}

/** 送られるメールと日付, said on the form of an event: each later context knows its own. */
@Injectable()
export class MailPlans {
  #plans: readonly PlannedMails[] = [];

  add(plan: PlannedMails): void {
    this.#plans = inOrder([...this.#plans, plan]);
  }

  /** In the order in which they go. */
  async list(tx: Tx, planning: MailPlanning): Promise<PlannedMail[]> {
    const mails: PlannedMail[] = [];
    for (const plan of this.#plans) mails.push(...(await plan.list(tx, planning)));
    return mails.sort((a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0));
  }

  async begin(tx: Tx, made: { workspaceId: string; eventId: string; now: Date }): Promise<void> {
    for (const plan of this.#plans) await plan.begin?.(tx, made);
  }
}
