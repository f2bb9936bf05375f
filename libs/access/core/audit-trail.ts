import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  type AuditSubject,
  AuditSubjects,
  Clock,
  Database,
  Every,
  Log,
  type PageOf,
  rows,
  type Tx,
} from '#platform';
import type { Language } from '#ui/i18n';
import { AuditAnchors } from './audit-anchors.js';
import { AuditBook } from './audit-book.js';

export interface AuditLine {
  seq: string;
  at: Date;
  /** who; null where the account is gone */
  name: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  /** what it is called and where it is shown, while it is there */
  subject?: AuditSubject;
  origin: string | null;
}

/** What is wrong with a trail: a line does not follow from those before it, or lines that stood at its end are gone. */
export interface Tampering {
  /** `seq` of the line, or of the last one that was known */
  seq: string;
  how: 'changed' | 'cut-off';
}

const day = 24 * 3_600_000;
const tenMinutes = 10 * 60_000;

/** What staff did: append-only, ids and no values, a chain sealed with a key. */
@Injectable()
export class AuditTrail extends Audit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly book: AuditBook,
    private readonly anchors: AuditAnchors,
    private readonly subjects: AuditSubjects,
  ) {
    super();
  }

  override async record(tx: Tx, actor: Actor, action: string, subject: { kind: string; id: string }): Promise<void> {
    if (!actor.workspaceId) throw new Error(`${action} was done outside of a workspace`);
    await this.book.write(tx, { workspaceId: actor.workspaceId, at: this.clock.now(), actor, action, subject });
  }

  /** Latest first, with the number of all lines, and the names of the things in the reader's language. */
  async read(workspaceId: string, page: PageOf, language: Language): Promise<{ total: number; lines: AuditLine[] }> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const found = await rows<AuditLine & { total: number }>(
        tx,
        `select l.seq, l.at, a.name, l.action, l.subject_kind as "subjectKind", l.subject_id as "subjectId", l.origin,
           (select count(*)::int from audit where workspace_id = $1) as total
         from audit l left join account a on a.id = l.account_id
         where l.workspace_id = $1 order by l.seq desc limit $2 offset $3`,
        [workspaceId, page.size, page.offset],
      );
      const subject = await this.subjects.find(tx, found, language);
      const lines = found.map(({ total: _, ...line }) => ({
        ...line,
        subject: subject(line.subjectKind, line.subjectId),
      }));
      return { total: found[0]?.total ?? 0, lines };
    });
  }

  /** Every line from the first. @returns null where the trail is whole */
  check(workspaceId: string): Promise<Tampering | null> {
    return this.#check(workspaceId, { whole: true });
  }

  /** The lines since the last check; where there was none, all. @returns null where they are whole */
  follow(workspaceId: string): Promise<Tampering | null> {
    return this.#check(workspaceId, { whole: false });
  }

  /** Also at the start of the process. */
  @Every(day)
  checkAll(): Promise<void> {
    return this.#ofAll((workspaceId) => this.check(workspaceId));
  }

  @Every(tenMinutes)
  followAll(): Promise<void> {
    return this.#ofAll((workspaceId) => this.follow(workspaceId));
  }

  async #check(workspaceId: string, { whole }: { whole: boolean }): Promise<Tampering | null> {
    const anchor = this.anchors.of(workspaceId);
    return this.database.withWorkspace(workspaceId, async (tx) => {
      if (anchor && !(await stands(tx, workspaceId, anchor))) return { seq: anchor.seq, how: 'cut-off' };
      const { end, brokenAt } = await this.book.readThrough(tx, workspaceId, whole ? null : anchor);
      if (brokenAt) return { seq: brokenAt, how: 'changed' };
      if (end) this.anchors.set(workspaceId, end);
      return null;
    });
  }

  async #ofAll(check: (workspaceId: string) => Promise<Tampering | null>): Promise<void> {
    const workspaces = await this.database.installation((tx) =>
      rows<{ id: string }>(tx, 'select id from workspace order by id'),
    );
    for (const { id } of workspaces) {
      const found = await check(id);
      if (found) this.log.error({ workspace: id, ...found }, 'the audit trail was tampered with at this line');
    }
  }
}

async function stands(tx: Tx, workspaceId: string, { seq, hash }: { seq: string; hash: Buffer }): Promise<boolean> {
  const [line] = await rows<{ hash: Buffer }>(tx, 'select hash from audit where workspace_id = $1 and seq = $2', [
    workspaceId,
    seq,
  ]);
  return line?.hash.equals(hash) === true;
}
