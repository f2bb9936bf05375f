import { Injectable } from '@nestjs/common';
import { CapacityRaised, EventCancelled, EventRescheduled, loadEvent, promotionIsAutomatic } from '#events';
import { Mails } from '#messaging';
import { Clock, Database, On } from '#platform';
import { type InvitedMail, tellInvited } from '../mail/invited-mails.js';
import { tellRegistered } from '../mail/planned-mails.js';
import { PoolReader } from './pool-reader.js';
import { lockPools, promoteNext } from './standing.js';

/** What happens to the registered, and to the invited who have not answered, when their event changes. Each handler may run twice: mails are unique by revision. */
@Injectable()
export class EventChanges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pools: PoolReader,
    private readonly mails: Mails,
  ) {}

  @On(EventRescheduled, 'registration.tell-of-move')
  rescheduled(workspaceId: string, { eventId }: { eventId: string }): Promise<void> {
    return this.#tell(workspaceId, eventId, 'moved');
  }

  @On(EventCancelled, 'registration.tell-of-cancellation')
  cancelled(workspaceId: string, { eventId }: { eventId: string }): Promise<void> {
    return this.#tell(workspaceId, eventId, 'called-off');
  }

  @On(CapacityRaised, 'registration.move-up')
  raised(workspaceId: string, { eventId }: { eventId: string }): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await loadEvent(tx, eventId);
      const now = this.clock.now();
      if (!event || !promotionIsAutomatic(event, now)) return;
      await promoteNext(tx, this.mails, event, await lockPools(tx, this.pools, event), now);
    });
  }

  #tell(workspaceId: string, eventId: string, why: InvitedMail): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await loadEvent(tx, eventId);
      if (!event) return;
      await this.mails.plan(tx, workspaceId, [
        ...(await tellRegistered(tx, why, event)),
        ...(await tellInvited(tx, why, event)),
      ]);
    });
  }
}
