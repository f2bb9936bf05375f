import { Injectable } from '@nestjs/common';
import { type EventView, loadEvent, promotionIsAutomatic } from '#events';
import { Mails } from '#messaging';
import { type Actor, Audit, Clock, Database, NotFound, type PageOf, publish, type Tx } from '#platform';
import { mailsAbout } from '../mail/planned-mails.js';
import { countPending, listPending, pendingSeats, type PendingLine } from './approval.queries.js';
import { type PendingSeat, seatApproved } from './approving.rules.js';
import { PoolReader } from './pool-reader.js';
import { eventCalledOff } from './refusals.js';
import { Cancelled, Seated } from './registration.events.js';
import { byStaff, changeSeats } from './seat-writing.js';
import type { PoolCount } from './seating.rules.js';
import { lockPools, writeCounts } from './standing.js';

export const decisions = ['approve', 'decline'] as const;
export type Decision = (typeof decisions)[number];

/** What would become of one person; null: of those who are declined. */
export interface Foreseen extends Pick<PendingLine, 'registrationId' | 'name' | 'officeName'> {
  becomes: 'confirmed' | 'waiting' | 'declined';
}

/** 承認: staff choose who takes part. Until then nobody holds a place, or a place in line. */
@Injectable()
export class Approvals {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pools: PoolReader,
    private readonly mails: Mails,
    private readonly audit: Audit,
  ) {}

  list(
    workspaceId: string,
    eventId: string,
    page: PageOf,
  ): Promise<{ event: EventView; lines: PendingLine[]; total: number }> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await eventOf(tx, eventId);
      return { event, lines: await listPending(tx, eventId, page), total: await countPending(tx, eventId) };
    });
  }

  /** What a decision would do now; writes nothing. Whoever is not pending any more is left out. */
  foresee(
    workspaceId: string,
    eventId: string,
    decision: Decision,
    ids: readonly string[],
  ): Promise<{ event: EventView; people: Foreseen[] }> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await eventOf(tx, eventId);
      const seats = await pendingSeats(tx, eventId, ids);
      const states = new Map(
        this.#decided(event, countsOf(event), seats, decision).seats.map((seat) => [seat.id, seat.to]),
      );
      const lines = await listPending(tx, eventId, { page: 1, size: ids.length, offset: 0 }, ids);
      return {
        event,
        people: lines.map(({ registrationId, name, officeName }) => ({
          registrationId,
          name,
          officeName,
          becomes: becomes(
            seats.filter((seat) => seat.registrationId === registrationId).map(({ id }) => states.get(id)!),
          ),
        })),
      };
    });
  }

  /** Approves or declines those who are still pending, in the order in which they applied. @returns how many */
  decide(
    workspaceId: string,
    actor: Actor,
    eventId: string,
    decision: Decision,
    ids: readonly string[],
    reason: string,
  ): Promise<number> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await eventOf(tx, eventId);
      if (event.state === 'cancelled') throw eventCalledOff();
      const now = this.clock.now();
      const locked = await lockPools(tx, this.pools, event);
      const seats = await pendingSeats(tx, eventId, ids);
      const people = [...new Set(seats.map(({ registrationId }) => registrationId))];
      if (people.length === 0) return 0;
      const decided = this.#decided(event, locked, seats, decision);
      await changeSeats(tx, decided.seats, byStaff(actor.accountId, reason, now));
      await writeCounts(tx, decided.pools);
      const approving = decision === 'approve';
      await this.mails.plan(
        tx,
        workspaceId,
        await mailsAbout(tx, approving ? 'approved' : 'not-approved', event, people, now),
      );
      const confirmed = new Set(decided.seats.filter(({ to }) => to === 'confirmed').map(({ id }) => id));
      const seated = seats.filter(({ id }) => confirmed.has(id)).map(({ registrationId }) => registrationId);
      const told = approving ? [...new Set(seated)] : people;
      await publish(
        tx,
        workspaceId,
        approving ? Seated : Cancelled,
        ...told.map((registrationId) => ({ eventId, registrationId })),
      );
      for (const id of people)
        await this.audit.record(tx, actor, approving ? 'registration.approved' : 'registration.declined', {
          kind: 'registration',
          id,
        });
      return people.length;
    });
  }

  #decided(event: EventView, pools: readonly PoolCount[], seats: readonly PendingSeat[], decision: Decision) {
    if (decision === 'approve') return seatApproved(pools, seats, !promotionIsAutomatic(event, this.clock.now()));
    return { seats: seats.map(({ id }) => ({ id, from: 'pending' as const, to: 'declined' as const })), pools };
  }
}

const becomes = (states: readonly string[]): Foreseen['becomes'] =>
  states.includes('declined') ? 'declined' : states.includes('waiting') ? 'waiting' : 'confirmed';

const countsOf = (event: EventView): PoolCount[] =>
  event.sessions.flatMap(({ pools }) => pools.map((pool) => ({ ...pool, nextPosition: pool.waiting + 1 })));

async function eventOf(tx: Tx, eventId: string): Promise<EventView> {
  const event = await loadEvent(tx, eventId);
  if (!event) throw new NotFound();
  return event;
}
