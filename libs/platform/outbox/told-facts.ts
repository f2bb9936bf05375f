import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database, rows, type Tx } from '../database/database.js';
import { Every } from '../queue/every.decorator.js';

const hour = 3_600_000;
/** ms that a fact is kept once its last handler has been told: long enough to look into what became of it */
const kept = 14 * 24 * hour;
/** facts of one transaction */
const batch = 500;

const findTold = `select distinct workspace_id as id from outbox_delivery where done_at < $1`;

/**
 * Their deliveries go with them. What is waited for is never touched, so no handler is told less; whoever holds a fact at this
 * moment, such as another process that forgets, is passed by.
 */
const forgetSome = `
  with told as materialized (
    select f.id from outbox f
    where f.workspace_id = $1 and f.occurred_at < $2
      and not exists (select 1 from outbox_delivery d where d.fact_id = f.id and (d.done_at is null or d.done_at >= $2))
    order by f.id limit $3 for update skip locked
  ), gone as (delete from outbox f using told where f.id = told.id returning 1)
  select count(*)::int as n from gone`;

/** Forgets facts that everybody was told long ago: what came of them stands in the tables of those who listened. */
@Injectable()
export class ToldFacts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Every(hour)
  async forget(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - kept);
    const workspaces = await this.database.asDispatcher((tx) => rows<{ id: string }>(tx, findTold, [before]));
    for (const { id } of workspaces) {
      const some = (tx: Tx) => rows<{ n: number }>(tx, forgetSome, [id, before, batch]);
      let [gone] = await this.database.withWorkspace(id, some);
      while (gone!.n === batch) [gone] = await this.database.withWorkspace(id, some);
    }
  }
}
