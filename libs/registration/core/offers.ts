import { Injectable } from '@nestjs/common';
import { type EventView, loadEvent, promotionIsAutomatic } from '#events';
import { Mails } from '#messaging';
import { Clock, Database, LinkSigner, publish, rows, type Tx } from '#platform';
import { type DecidedMail, mailsAbout } from '../mail/planned-mails.js';
import type { ApplicationView, SeatView } from './application.queries.js';
import { mustNotBeOver, openMine, readAgain } from './my-application.js';
import { PoolReader } from './pool-reader.js';
import { offerOver } from './refusals.js';
import { Cancelled, MovedUp } from './registration.events.js';
import { byApplicant, byLine, changeSeats } from './seat-writing.js';
import type { PoolCount } from './seating.rules.js';
import { lockPools, promoteNext, without, writeCounts } from './standing.js';

type OfferedSeat = Pick<SeatView, 'id' | 'poolId' | 'offeredUntil' | 'places'> & { state: 'offered'; registrationId: string };

/** 繰上案内: a seat that is held for somebody who waited until they answer. Until then it counts as taken. */
@Injectable()
export class Offers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly signer: LinkSigner,
    private readonly pools: PoolReader,
    private readonly mails: Mails,
  ) {}

  /** Yes to everything that is offered on this page. @throws where the time to answer has passed */
  accept(workspaceId: string, token: string): Promise<void> {
    return this.#answer(workspaceId, token, async (tx, event, offered, _, now) => {
      await changeSeats(
        tx,
        offered.map(({ id }) => ({ id, from: 'offered', to: 'confirmed' })),
        byApplicant(now),
      );
      const people = registrationsOf(offered);
      await this.#tell(tx, 'promoted', event, people, now);
      await publish(
        tx,
        workspaceId,
        MovedUp,
        ...people.map((registrationId) => ({ eventId: event.id, registrationId })),
      );
    });
  }

  /** No: the places go to the next in line. */
  decline(workspaceId: string, token: string): Promise<void> {
    return this.#answer(workspaceId, token, async (tx, event, offered, locked, now) => {
      await changeSeats(
        tx,
        offered.map(({ id }) => ({ id, from: 'offered', to: 'declined' })),
        byApplicant(now),
      );
      await this.#passOn(tx, event, offered, locked, 'withdrawn', now);
    });
  }

  /** Ends the offers of an event that nobody has answered in time. Run twice it changes nothing. */
  expire(workspaceId: string, eventId: string): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await loadEvent(tx, eventId);
      if (!event) return;
      const now = this.clock.now();
      const locked = await lockPools(tx, this.pools, event);
      const over = await rows<OfferedSeat>(tx, overIn, [eventId, now]);
      if (over.length === 0) return;
      await changeSeats(
        tx,
        over.map(({ id }) => ({ id, from: 'offered', to: 'declined' })),
        byLine(now),
      );
      await this.#passOn(tx, event, over, locked, 'lapsed', now);
    });
  }

  /** Events of a workspace in which an offer has run out. */
  dueIn(workspaceId: string): Promise<{ eventId: string }[]> {
    return this.database.withWorkspace(workspaceId, (tx) =>
      rows<{ eventId: string }>(
        tx,
        `select distinct r.event_id as "eventId" from seat s join registration r on r.id = s.registration_id
         where s.state = 'offered' and s.offered_until <= $1`,
        [this.clock.now()],
      ),
    );
  }

  #answer(
    workspaceId: string,
    token: string,
    carryOut: (tx: Tx, event: EventView, offered: OfferedSeat[], locked: PoolCount[], now: Date) => Promise<void>,
  ): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const { application, event } = await openMine(tx, this.signer, token);
      const now = this.clock.now();
      mustNotBeOver(event, now);
      const locked = await lockPools(tx, this.pools, event);
      const offered = offeredOn(await readAgain(tx, application));
      if (offered.length === 0) return;
      if (offered.some(({ offeredUntil }) => new Date(offeredUntil!) <= now)) throw offerOver();
      await carryOut(tx, event, offered, locked, now);
    });
  }

  async #passOn(
    tx: Tx,
    event: EventView,
    seats: readonly OfferedSeat[],
    locked: readonly PoolCount[],
    why: DecidedMail,
    now: Date,
  ): Promise<void> {
    const freed = without(locked, seats);
    if (promotionIsAutomatic(event, now)) await promoteNext(tx, this.mails, event, freed, now);
    else await writeCounts(tx, freed);
    const people = registrationsOf(seats);
    await this.#tell(tx, why, event, people, now);
    const gone = await rows<{ id: string }>(tx, 'select id from registration where id = any($1::uuid[]) and not live', [
      people,
    ]);
    await publish(
      tx,
      event.workspaceId,
      Cancelled,
      ...gone.map(({ id: registrationId }) => ({ eventId: event.id, registrationId })),
    );
  }

  async #tell(tx: Tx, why: DecidedMail, event: EventView, registrationIds: string[], now: Date): Promise<void> {
    await this.mails.plan(tx, event.workspaceId, await mailsAbout(tx, why, event, registrationIds, now));
  }
}

const overIn = `
  select s.id, s.pool_id as "poolId", 'offered' as state, s.registration_id as "registrationId", s.offered_until::text as "offeredUntil",
    r.places
  from seat s join registration r on r.id = s.registration_id
  where r.event_id = $1 and s.state = 'offered' and s.offered_until <= $2 order by s.id`;

const offeredOn = ({ people }: ApplicationView): OfferedSeat[] =>
  people.flatMap(({ registrationId, seats }) =>
    seats.flatMap(({ id, poolId, state, offeredUntil, places }) =>
      state === 'offered' ? [{ id, poolId, state, offeredUntil, places, registrationId }] : [],
    ),
  );

const registrationsOf = (seats: readonly OfferedSeat[]): string[] => [
  ...new Set(seats.map(({ registrationId }) => registrationId)),
];
