import { Injectable } from '@nestjs/common';
import { officeMeant } from '#directory';
import { type Actor, type Asker, Audit, Database, NotFound, type PageOf, rows, type Tx } from '#platform';
import type { DistributionChannel } from './distribution.entity.js';
import { type FramedQuestionnaire, QuestionnaireFrames } from './questionnaire-frames.js';
import { lockQuestionnaire } from './questionnaire.queries.js';
import { officeUnknown } from './refusals.js';
import { stratumOf } from './strata.js';

/** Copies that went out together. */
export interface Handout {
  channel: DistributionChannel;
  /** as it is called in the directory; empty: to nobody in particular */
  office: string;
  copies: number;
  undelivered: number;
  distributedOn: string;
}

export interface DistributionLine extends Handout {
  id: string;
}

export interface ListedDistributions extends FramedQuestionnaire {
  lines: DistributionLine[];
  total: number;
  undelivered: number;
}

/** 配布: copies handed out with no request to anybody, the other part of what 回収率 is reckoned of. */
@Injectable()
export class Distributions {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly frames: QuestionnaireFrames,
  ) {}

  /** One page, the last first. */
  list(asker: Asker, id: string, { size, offset }: PageOf): Promise<ListedDistributions> {
    return this.database.withWorkspace(asker.workspaceId, async (tx) => {
      const framed = await this.frames.of(tx, asker, id);
      const [sums] = await rows<{ total: number; undelivered: number }>(
        tx,
        `select count(*)::int as total, coalesce(sum(undelivered), 0)::int as undelivered from distribution where questionnaire_id = $1`,
        [id],
      );
      const lines = await rows<DistributionLine>(
        tx,
        `select d.id, d.channel, coalesce(o.name, '') as office, d.copies, d.undelivered, d.distributed_on::text as "distributedOn"
         from distribution d left join office_card o on o.id = d.office_id
         where d.questionnaire_id = $1 order by d.distributed_on desc, d.id desc limit $2 offset $3`,
        [id, size, offset],
      );
      return { ...framed, lines, ...sums! };
    });
  }

  /**
   * Notes them, or puts right what was noted.
   * @param distributionId made with the form, so that a form sent twice counts once; of a line that is there: to be put right
   * @throws NotFound where it belongs to another questionnaire
   */
  note(workspaceId: string, actor: Actor, id: string, distributionId: string, handout: Handout): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      await lockQuestionnaire(tx, id);
      const officeId = handout.office ? await officeNamed(tx, workspaceId, handout.office) : null;
      const { channel, copies, undelivered, distributedOn } = handout;
      const stratumId = await stratumOf(tx, workspaceId, id, officeId);
      const values = [
        distributionId,
        workspaceId,
        id,
        officeId,
        stratumId,
        channel,
        copies,
        undelivered,
        distributedOn,
      ];
      const corrected = await rows(
        tx,
        `update distribution set office_id = $4, stratum_id = $5, channel = $6, copies = $7, undelivered = $8, distributed_on = $9
         where id = $1 and workspace_id = $2 and questionnaire_id = $3 returning id`,
        values,
      );
      const written =
        corrected.length > 0
          ? corrected
          : await rows(
              tx,
              `insert into distribution (id, workspace_id, questionnaire_id, office_id, stratum_id, channel, copies, undelivered, distributed_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing returning id`,
              values,
            );
      if (written.length === 0) throw new NotFound();
      await this.audit.record(tx, actor, 'questionnaire.distributed', { kind: 'questionnaire', id });
    });
  }

  /** Takes a line back that was noted by mistake. */
  forget(workspaceId: string, actor: Actor, id: string, distributionId: string): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const gone = await rows(tx, 'delete from distribution where id = $1 and questionnaire_id = $2 returning id', [
        distributionId,
        id,
      ]);
      if (gone.length === 0) throw new NotFound();
      await this.audit.record(tx, actor, 'questionnaire.distributed', { kind: 'questionnaire', id });
    });
  }
}

/** @throws where the directory has none, or several that it may be */
export async function officeNamed(tx: Tx, workspaceId: string, name: string): Promise<string> {
  const id = await officeMeant(tx, workspaceId, name);
  if (!id) throw officeUnknown();
  return id;
}
