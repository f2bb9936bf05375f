import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, Every, Log, type PageOf, rows, type Tx } from '#platform';
import { brokenLine, writeAudit } from './audit-writing.js';

export interface AuditLine {
  seq: string;
  at: Date;
  /** who; null where the account is gone */
  name: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  origin: string | null;
}

const day = 24 * 3_600_000;

/** What staff did: append-only, ids and no values, chained by hashes. */
@Injectable()
export class AuditTrail extends Audit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    super();
  }

  override async record(tx: Tx, actor: Actor, action: string, subject: { kind: string; id: string }): Promise<void> {
    if (!actor.workspaceId) throw new Error(`${action} was done outside of a workspace`);
    await writeAudit(tx, { workspaceId: actor.workspaceId, at: this.clock.now(), actor, action, subject });
  }

  /** Latest first, with the number of all lines, in one statement. */
  async read(workspaceId: string, page: PageOf): Promise<{ total: number; lines: AuditLine[] }> {
    const found = await this.database.withWorkspace(workspaceId, (tx) =>
      rows<AuditLine & { total: number }>(
        tx,
        `select l.seq, l.at, a.name, l.action, l.subject_kind as "subjectKind", l.subject_id as "subjectId", l.origin,
           count(*) over ()::int as total
         from audit l left join account a on a.id = l.account_id
         where l.workspace_id = $1 order by l.seq desc limit $2 offset $3`,
        [workspaceId, page.size, page.offset],
      ),
    );
    return { total: found[0]?.total ?? 0, lines: found.map(({ total: _, ...line }) => line) };
  }

  /** @returns the first line that was tampered with, or null */
  check(workspaceId: string): Promise<string | null> {
    return this.database.withWorkspace(workspaceId, (tx) => brokenLine(tx, workspaceId));
  }

  @Every(day)
  async checkAll(): Promise<void> {
    const workspaces = await this.database.installation((tx) =>
      rows<{ id: string }>(tx, 'select id from workspace order by id'),
    );
    for (const { id } of workspaces) {
      const seq = await this.check(id);
      if (seq) this.log.error({ workspace: id, seq }, 'the audit trail was tampered with at this line');
    }
  }
}
