import { Injectable } from '@nestjs/common';
import { type Actor, afterCommit, Audit, Clock, Database, JobQueue, rows } from '#platform';
import { deliverJob } from './mails.js';

/** Mails of one kind that failed on one day. */
export interface FailedGroup {
  kind: string;
  /** as `2026-12-04`, in the zone of the workspace */
  day: string;
  count: number;
}

/** Which failed mails; what is left out does not matter. */
export interface WhichFailed {
  id?: string | undefined;
  subjectId?: string | undefined;
  kind?: string | undefined;
  day?: string | undefined;
}

/** Only what can still be right: its time has not passed, and its address can be written to. */
export const mayGoAgain = (now: string): string =>
  `(state = 'failed' and (not_after is null or not_after > ${now}::timestamptz) and last_phase is distinct from 'address')`;

const mayGo = `workspace_id = $1 and ${mayGoAgain('$2')}`;
const day = (zone: string) => `to_char(settled_at at time zone ${zone}, 'YYYY-MM-DD')`;

/** Mails that a server refused for good, once the reason is mended. */
@Injectable()
export class FailedMails {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly queue: JobQueue,
  ) {}

  groups(workspaceId: string, zone: string): Promise<FailedGroup[]> {
    return this.database.withWorkspace(workspaceId, (tx) =>
      rows<FailedGroup>(
        tx,
        `select kind, ${day('$3')} as day, count(*)::int as count from mail where ${mayGo}
         group by 1, 2 order by 2 desc, 1 limit 100`,
        [workspaceId, this.clock.now(), zone],
      ),
    );
  }

  /**
   * Plans them once more, as the same mails with the same Message-ID; asked twice, the second finds none that failed.
   * @returns how many
   */
  sendAgain(
    actor: Actor,
    workspace: { id: string; zone: string },
    { id, subjectId, kind, day: onDay }: WhichFailed,
  ): Promise<number> {
    return this.database.withWorkspace(workspace.id, async (tx) => {
      const again = await rows<{ id: string }>(
        tx,
        `update mail set state = 'planned', attempts = 0, run_at = $2, settled_at = null, last_phase = null, last_code = null,
           last_answer = null
         where ${mayGo} and ($4::uuid is null or id = $4) and ($5::uuid is null or subject_id = $5)
           and ($6::text is null or kind = $6) and ($7::text is null or ${day('$3')} = $7)
         returning id`,
        [workspace.id, this.clock.now(), workspace.zone, id ?? null, subjectId ?? null, kind ?? null, onDay ?? null],
      );
      const [first] = again;
      if (!first) return 0;
      const subject = subjectId ? { kind: 'event', id: subjectId } : { kind: 'workspace', id: workspace.id };
      await this.audit.record(tx, actor, 'mails.sent-again', subject);
      afterCommit(tx, () => this.queue.ringOnce(deliverJob, { workspace: workspace.id, id: first.id }));
      return again.length;
    });
  }
}
