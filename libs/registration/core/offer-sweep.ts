import { Injectable } from '@nestjs/common';
import { Clock, Database, Every, rows } from '#platform';
import { Offers } from './offers.js';

/** Ends offers whose time has passed, and so offers their places to the next. Run twice, or in two processes, it changes nothing. */
@Injectable()
export class OfferSweep {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly offers: Offers,
  ) {}

  /** An event that fails does not keep the others waiting. @throws what the first of them met, after all had their turn */
  @Every(10_000)
  async sweep(): Promise<void> {
    const due = await this.database.asDispatcher((tx) =>
      rows<{ workspace: string }>(tx, dueSomewhere, [this.clock.now()]),
    );
    const turns: PromiseSettledResult<void>[] = [];
    for (const { workspace } of due)
      for (const { eventId } of await this.offers.dueIn(workspace))
        turns.push(...(await Promise.allSettled([this.offers.expire(workspace, eventId)])));
    const failed = turns.find((turn) => turn.status === 'rejected');
    if (failed) throw failed.reason;
  }
}

const dueSomewhere = `select distinct workspace_id as workspace from seat where state = 'offered' and offered_until <= $1`;
