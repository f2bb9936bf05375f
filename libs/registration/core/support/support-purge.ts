import { Injectable } from '@nestjs/common';
import { Clock, Database, Every, Log, rows, type Tx } from '#platform';
import { endedBefore } from './support.rules.js';

const hour = 3_600_000;

/** Of cancelled registrations and events as well; where an event has lost its dates, by the last change. */
const over = `select s.registration_id from support_need s join registration r on r.id = s.registration_id
  join event_card e on e.id = r.event_id where s.workspace_id = $1 and coalesce(e.ends_at, s.changed_at) < $2`;

/** Support needs go, whole rows, 30 days after the end of their event. */
@Injectable()
export class SupportPurge {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  @Every(hour)
  async purge(): Promise<void> {
    const workspaces = await this.database.asDispatcher((tx) =>
      rows<{ id: string }>(tx, 'select distinct workspace_id as id from support_need'),
    );
    for (const { id } of workspaces) {
      const gone = await this.database.withWorkspace(id, (tx) => this.#forget(tx, id));
      if (gone > 0) this.log.info({ workspace: id, gone }, 'support needs of past events were deleted');
    }
  }

  /** How many would go at this moment; nothing is changed. */
  dryRun(workspaceId: string): Promise<number> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const found = await rows(tx, over, this.#values(workspaceId));
      return found.length;
    });
  }

  async #forget(tx: Tx, workspaceId: string): Promise<number> {
    const gone = await rows(
      tx,
      `delete from support_need where registration_id in (${over}) returning registration_id`,
      this.#values(workspaceId),
    );
    return gone.length;
  }

  #values(workspaceId: string): unknown[] {
    return [workspaceId, endedBefore(this.clock.now())];
  }
}
