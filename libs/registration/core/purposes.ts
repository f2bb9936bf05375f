import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, rows, StaffNames, type Tx, uuidv7 } from '#platform';
import { loadPurpose, type Purpose } from './purpose.queries.js';
import { PurposeVersion } from './purpose-version.entity.js';

export type PurposeTexts = Pick<Purpose, 'text' | 'textEn' | 'textEasy'>;

/** One wording, with who wrote it and how many applications came under it. */
export interface PurposeLine extends Purpose {
  at: Date;
  by: string;
  applications: number;
}

/** 利用目的: what names and addresses are used for, in every wording that ever stood on a form. */
@Injectable()
export class Purposes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly staff: StaffNames,
  ) {}

  /** The newest first. */
  versions(workspaceId: string): Promise<PurposeLine[]> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const found = await rows<Omit<PurposeLine, 'by'> & { account: string | null }>(
        tx,
        `select v.id, v.version, v.text, v.text_en as "textEn", v.text_easy as "textEasy", v.written_at as at, v.by_account as account,
           (select count(*)::int from application a where a.purpose_version_id = v.id) as applications
         from purpose_version v where v.workspace_id = $1 order by v.version desc limit 50`,
        [workspaceId],
      );
      const names = await this.staff.of(
        tx,
        found.flatMap(({ account }) => account ?? []),
      );
      return found.map(({ account, ...line }) => ({ ...line, by: (account && names.get(account)) ?? '' }));
    });
  }

  /** Stands on every form from now on. Nothing is written where it says the same as before. @returns its version */
  write(actor: Actor, workspaceId: string, texts: PurposeTexts): Promise<number> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      await rows(tx, `select pg_advisory_xact_lock(hashtextextended('purpose:' || $1::text, 0))`, [workspaceId]);
      const before = await loadPurpose(tx, workspaceId);
      if (before && isSame(before, texts)) return before.version;
      return this.#add(tx, actor, workspaceId, (before?.version ?? 0) + 1, texts);
    });
  }

  async #add(tx: Tx, actor: Actor, workspaceId: string, version: number, texts: PurposeTexts): Promise<number> {
    const { text, textEn, textEasy } = texts;
    const writtenAt = this.clock.now();
    const byAccount = actor.accountId;
    await tx.insert(PurposeVersion, {
      ...{ id: uuidv7(), workspaceId, version, text, textEn, textEasy, writtenAt, byAccount },
    });
    await this.audit.record(tx, actor, 'purpose.written', { kind: 'workspace', id: workspaceId });
    return version;
  }
}

const isSame = (one: PurposeTexts, other: PurposeTexts): boolean =>
  one.text === other.text && one.textEn === other.textEn && one.textEasy === other.textEasy;
