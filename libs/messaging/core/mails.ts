import { Injectable } from '@nestjs/common';
import { afterCommit, Clock, Config, JobQueue, named, publish, rows, type Tx, uuidv7 } from '#platform';
import { canonicalEmail, type Language } from '#ui/i18n';
import { MailEnded } from './mail.events.js';
import { MailKinds } from './mail-kinds.js';
import { insertFrom, type MailSource } from './plan-from.js';
import { heldSql } from './restore/held-sql.js';

export interface NewMail {
  /** name of a registered `MailKind` */
  kind: string;
  /** planned again under the same key, it stays the one mail it is */
  dedupeKey: string;
  to: { email: string; name?: string; personId?: string };
  language: Language;
  /** lists for staff do not say to whom it goes */
  unnamed?: boolean;
  /** what the mail is about, such as an event: it is listed there */
  subjectId?: string;
  /** ids and choices only: texts and links are made when the mail is sent */
  facts: Record<string, unknown>;
  /** of the subject, for `stillWanted` */
  revision?: number;
  /** now unless told */
  runAt?: Date;
  /** past this the mail is `missed`, never sent late */
  notAfter?: Date;
}

/** The bell for a row that is due now. */
export const deliverJob = 'mail.deliver';

const insert = {
  name: 'mail-plan',
  text: `
    insert into mail (id, workspace_id, kind, lane, dedupe_key, subject_id, person_id, to_address, to_name, unnamed, language,
                      facts, revision, message_id, run_at, not_after, state, last_phase, created_at, settled_at)
    select id, $2, kind, lane, dedupe_key, subject_id, person_id, to_address, to_name, unnamed, language,
           facts, revision, message_id, run_at, not_after, case when held then 'held' else state end,
           case when held then 'restored' else last_phase end, $3::timestamptz, case state when 'failed' then $3::timestamptz end
    from jsonb_to_recordset($1::jsonb) as m(
      id uuid, kind text, lane text, dedupe_key text, subject_id uuid, person_id uuid, to_address text, to_name text,
      unnamed boolean, language text, facts jsonb, revision int, message_id text, run_at timestamptz, not_after timestamptz, state text,
      last_phase text, asked boolean)
    cross join lateral (select state = 'planned' and not asked and ${heldSql('$2', 'm.run_at')} as held) h
    on conflict (workspace_id, dedupe_key) do nothing
    returning id, state = 'planned' and run_at <= $3::timestamptz as due`,
};

/** Plans mails in the transaction that decides them: they go out if it commits, and only then. */
@Injectable()
export class Mails {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly kinds: MailKinds,
    private readonly queue: JobQueue,
  ) {}

  /**
   * One statement for any number of mails; those planned before are left as they are. Rings once after the commit.
   * An address that cannot be written to becomes a row that says so, so that somebody sees it.
   */
  async plan(tx: Tx, workspaceId: string, mails: readonly NewMail[]): Promise<void> {
    if (mails.length === 0) return;
    const now = this.clock.now();
    const given = mails.map((mail) => this.#row(mail, now));
    const planned = await named<{ id: string; due: boolean }>(tx, insert, [JSON.stringify(given), workspaceId, now]);
    const hopeless = given.filter(({ id, state }) => state === 'failed' && planned.some((row) => row.id === id));
    if (hopeless.length > 0) await publish(tx, workspaceId, MailEnded, ...hopeless.map(({ id }) => ({ mailId: id })));
    const due = planned.find((row) => row.due);
    if (due) afterCommit(tx, () => this.queue.ringOnce(deliverJob, { workspace: workspaceId, id: due.id }));
  }

  /**
   * Plans what a query finds, in one statement however many there are; those planned
   * before are left as they are. Rings once after the commit.
   * @param kinds every kind that the query may name
   * @returns how many of each kind about each subject were planned now
   */
  async planFrom(
    tx: Tx,
    workspaceId: string,
    kinds: readonly string[],
    source: MailSource,
  ): Promise<{ kind: string; subjectId: string | null; count: number }[]> {
    const planned = await rows<{ kind: string; subjectId: string | null; count: number; due: string | null }>(
      tx,
      insertFrom(source.text, source.values.length + 1),
      [
        ...source.values,
        workspaceId,
        this.clock.now(),
        this.config.mailFrom.split('@')[1],
        kinds,
        kinds.map((kind) => this.kinds.get(kind).lane),
      ],
    );
    const due = planned.find((row) => row.due)?.due;
    if (due) afterCommit(tx, () => this.queue.ringOnce(deliverJob, { workspace: workspaceId, id: due }));
    return planned.map(({ due: _, ...rest }) => rest);
  }

  #row(mail: NewMail, now: Date) {
    const id = uuidv7();
    const address = canonicalEmail(mail.to.email);
    return {
      id,
      kind: mail.kind,
      lane: this.kinds.get(mail.kind).lane,
      dedupe_key: mail.dedupeKey,
      subject_id: mail.subjectId,
      person_id: mail.to.personId,
      to_address: address ?? mail.to.email,
      to_name: mail.to.name ?? '',
      unnamed: mail.unnamed ?? false,
      language: mail.language,
      facts: mail.facts,
      revision: mail.revision ?? 0,
      message_id: `<${id}@${this.config.mailFrom.split('@')[1]}>`,
      run_at: mail.runAt ?? now,
      not_after: mail.notAfter,
      asked: this.kinds.get(mail.kind).asked ?? false,
      state: address ? 'planned' : 'failed',
      last_phase: address ? null : 'address',
    };
  }
}
