import { Injectable } from '@nestjs/common';
import { type Actor, afterCommit, Audit, Clock, Database, JobQueue, publish, rows, type Tx } from '#platform';
import { MailEnded } from '../mail.events.js';
import { statesBefore } from '../mail.rules.js';
import { MailSubjects } from '../mail-subjects.js';
import { deliverJob } from '../mails.js';
import type { WhyHeld } from './home.rules.js';

/** Mails of one kind about one subject, as a person looks at them before they leave. */
export interface HeldGroup {
  kind: string;
  subjectId: string | null;
  /** of the subject; undefined where nobody knows it */
  title?: string | undefined;
  count: number;
  /** of them, those whose time has passed: they will not be sent */
  late: number;
  /** when the first and the last were to leave */
  from: Date;
  to: Date;
}

export interface Hold {
  /** null: ended, and what is held was planned since for what was due before the restore */
  reason: WhyHeld;
  since: Date;
  ended: boolean;
  groups: HeldGroup[];
}

/** Which of the held mails: one group, or all, which ends the hold. */
export type WhichHeld = { kind: string; subjectId: string | null } | 'all';

/** milliseconds that an answer is kept: every staff page asks */
const believed = 5_000;

const held = `workspace_id = $1 and state = 'held' and last_phase = 'restored'`;

/** What is held after a restore: looked at, then sent or not. */
@Injectable()
export class HeldMails {
  #standing: { workspaces: Set<string>; until: number } | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly queue: JobQueue,
    private readonly subjects: MailSubjects,
  ) {}

  /** Whether anybody has to look; without a workspace: anywhere. */
  async stands(workspaceId?: string): Promise<boolean> {
    if (!this.#standing || this.#standing.until <= this.clock.elapsed()) {
      const found = await this.database.asDispatcher((tx) =>
        rows<{ id: string }>(
          tx,
          `select workspace_id as id from mail_hold where ended_at is null
           union select workspace_id from mail where state = 'held' and last_phase = 'restored'`,
        ),
      );
      this.#standing = { workspaces: new Set(found.map(({ id }) => id)), until: this.clock.elapsed() + believed };
    }
    return workspaceId ? this.#standing.workspaces.has(workspaceId) : this.#standing.workspaces.size > 0;
  }

  /** @returns null where there was never a restore, or nothing of it is left to decide */
  async look(workspaceId: string): Promise<Hold | null> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const [hold] = await rows<Omit<Hold, 'groups'>>(
        tx,
        'select reason, since, ended_at is not null as ended from mail_hold where workspace_id = $1',
        [workspaceId],
      );
      if (!hold) return null;
      const groups = await rows<HeldGroup>(
        tx,
        `select kind, subject_id as "subjectId", count(*)::int as count, min(run_at) as "from", max(run_at) as "to",
           count(*) filter (where not_after <= $2)::int as late
         from mail where ${held} group by kind, subject_id order by min(run_at), kind`,
        [workspaceId, now],
      );
      if (hold.ended && groups.length === 0) return null;
      const titles = await this.subjects.titles(
        tx,
        groups.map(({ subjectId }) => subjectId),
      );
      return { ...hold, groups: groups.map((group) => ({ ...group, title: titles.get(group.subjectId ?? '') })) };
    });
  }

  /** They go out as if they had just been planned; what is too late or not wanted any more is settled at its claim. @returns how many */
  release(actor: Actor, workspaceId: string, which: WhichHeld): Promise<number> {
    return this.#decide(actor, workspaceId, which, 'mails.released', async (tx, where, values) => {
      const released = await rows<{ id: string }>(
        tx,
        `update mail set state = 'planned', last_phase = null where ${held} ${where} returning id`,
        values,
      );
      const [first] = released;
      if (first) afterCommit(tx, () => this.queue.ringOnce(deliverJob, { workspace: workspaceId, id: first.id }));
      return released.length;
    });
  }

  /** They left before the restore, or are not to leave. @returns how many */
  discard(actor: Actor, workspaceId: string, which: WhichHeld): Promise<number> {
    return this.#decide(actor, workspaceId, which, 'mails.discarded', async (tx, where, values) => {
      const now = this.clock.now();
      const discarded = await rows<{ id: string }>(
        tx,
        `update mail set state = 'cancelled', last_phase = 'discarded', settled_at = $${values.length + 1}
         where ${held} ${where} and state = any($${values.length + 2}) returning id`,
        [...values, now, statesBefore('cancelled')],
      );
      await publish(tx, workspaceId, MailEnded, ...discarded.map(({ id }) => ({ mailId: id })));
      return discarded.length;
    });
  }

  async #decide(
    actor: Actor,
    workspaceId: string,
    which: WhichHeld,
    action: 'mails.released' | 'mails.discarded',
    write: (tx: Tx, where: string, values: unknown[]) => Promise<number>,
  ): Promise<number> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const count =
        which === 'all'
          ? await write(tx, '', [workspaceId])
          : await write(tx, 'and kind = $2 and subject_id is not distinct from $3::uuid', [
              workspaceId,
              which.kind,
              which.subjectId,
            ]);
      const ended =
        which === 'all'
          ? await rows(
              tx,
              'update mail_hold set ended_at = $2 where workspace_id = $1 and ended_at is null returning workspace_id',
              [workspaceId, this.clock.now()],
            )
          : [];
      if (count > 0 || ended.length > 0)
        await this.audit.record(tx, actor, action, { kind: 'workspace', id: workspaceId });
      afterCommit(tx, () => (this.#standing = undefined));
      return count;
    });
  }
}
