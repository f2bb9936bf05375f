import { Injectable } from '@nestjs/common';
import { type EventView, loadEvent, startOf } from '#events';
import { Mails } from '#messaging';
import { type Actor, Audit, Clock, Database, NotFound, publish, rows, type Tx, uuidv7 } from '#platform';
import { loadApplicationOf } from './application.queries.js';
import { findDoubles, type Pair } from './doubles.queries.js';
import { lockRegistrations } from './lock-registrations.js';
import { before, mergeSeats, seatsOf, separateSeats } from './merging.js';
import type { SeatBefore } from './merging.rules.js';
import { NotDouble } from './not-double.entity.js';
import { alteredMail } from '../mail/planned-mails.js';
import { PoolReader } from './pool-reader.js';
import { begunAlready, eventCalledOff, noDouble } from './refusals.js';
import { Cancelled } from './registration.events.js';
import { RegistrationMerge } from './registration-merge.entity.js';
import { linesOf, type RosterLine } from './roster.queries.js';
import { byStaff } from './seat-writing.js';
import { lockPools } from './standing.js';

/** One of two, with how they are reached. */
export interface DoubleSide extends RosterLine {
  contactName: string;
  contactEmail: string;
  contactPhone: string;
}

/** One person who was taken down twice: found, made one, taken apart again, or told to be two. */
@Injectable()
export class Doubles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pools: PoolReader,
    private readonly mails: Mails,
    private readonly audit: Audit,
  ) {}

  /** Of every event to come. */
  queue(workspaceId: string): Promise<Pair[]> {
    return this.database.withWorkspace(workspaceId, (tx) => findDoubles(tx, null, this.clock.now()));
  }

  /** Of one event, the first of them side by side. */
  of(
    workspaceId: string,
    eventId: string,
    most: number,
  ): Promise<{ event: EventView; total: number; pairs: [DoubleSide, DoubleSide][] }> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await loadEvent(tx, eventId);
      if (!event) throw new NotFound();
      const pairs = await findDoubles(tx, eventId, this.clock.now());
      const shown = pairs.slice(0, most);
      const sides = await sidesOf(tx, eventId, [...new Set(shown.flatMap(({ one, other }) => [one, other]))]);
      return { event, total: pairs.length, pairs: shown.map(({ one, other }) => [sides.get(one)!, sides.get(other)!]) };
    });
  }

  /** Two people after all: they are not shown again. */
  tellApart(workspaceId: string, actor: Actor, eventId: string, one: string, other: string): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      await this.#two(tx, eventId, one, other);
      const [low, high] = [one, other].sort();
      const pair = { one: low!, other: high! };
      if (await tx.existsBy(NotDouble, pair)) return;
      const at = this.clock.now();
      await tx.insert(NotDouble, { id: uuidv7(), workspaceId, ...pair, byAccount: actor.accountId, at });
      await this.audit.record(tx, actor, 'registration.told-apart', { kind: 'registration', id: one });
    });
  }

  /** Makes two one: of each session the better seat stays, the others come free. @throws DomainError where that cannot be */
  merge(workspaceId: string, actor: Actor, eventId: string, kept: string, merged: string): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await this.#open(tx, eventId);
      const at = this.clock.now();
      const locked = await lockPools(tx, this.pools, event);
      await lockRegistrations(tx, eventId, [kept, merged]);
      if (!(await this.#two(tx, eventId, kept, merged))) throw noDouble();
      const seats = await seatsOf(tx, [kept, merged]);
      await tx.insert(RegistrationMerge, {
        id: uuidv7(), workspaceId, eventId, kept, merged, byAccount: actor.accountId, at,
        seats: { kept: before(seats, kept), merged: before(seats, merged) },
      }); // prettier-ignore
      const by = byStaff(actor.accountId, '', at);
      const came = await mergeSeats(tx, this.mails, { event, locked, kept, merged, by });
      if (came) await this.#tell(tx, event, kept, at);
      await publish(tx, workspaceId, Cancelled, { eventId, registrationId: merged });
      await this.audit.record(tx, actor, 'registration.merged', { kind: 'registration', id: kept });
    });
  }

  /** Undoes a merge. @throws DomainError where that cannot be any more */
  separate(workspaceId: string, actor: Actor, eventId: string, merged: string): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await this.#open(tx, eventId);
      const at = this.clock.now();
      const locked = await lockPools(tx, this.pools, event);
      const [merge] = await rows<{ id: string; kept: string; seats: { kept: SeatBefore[]; merged: SeatBefore[] } }>(
        tx,
        `update registration_merge set undone_at = $3, undone_by = $4 where event_id = $1 and merged = $2 and undone_at is null
         returning id, kept, seats`,
        [eventId, merged, at, actor.accountId],
      );
      if (!merge) return;
      const { kept, seats } = merge;
      await lockRegistrations(tx, eventId, [kept, merged]);
      const by = byStaff(actor.accountId, '', at);
      const gave = await separateSeats(tx, this.mails, { event, locked, kept, merged, by }, seats);
      if (gave) await this.#tell(tx, event, kept, at);
      await this.audit.record(tx, actor, 'registration.separated', { kind: 'registration', id: merged });
    });
  }

  async #open(tx: Tx, eventId: string): Promise<EventView> {
    const event = await loadEvent(tx, eventId);
    if (!event) throw new NotFound();
    if (event.state === 'cancelled') throw eventCalledOff();
    const start = startOf(event);
    if (start && this.clock.now() >= start) throw begunAlready();
    return event;
  }

  /** @returns whether both stand on this event and hold something */
  async #two(tx: Tx, eventId: string, one: string, other: string): Promise<boolean> {
    const found = await rows<{ live: boolean }>(
      tx,
      'select live from registration where event_id = $1 and id = any($2::uuid[])',
      [eventId, [one, other]],
    );
    if (found.length < 2) throw new NotFound();
    return found.every(({ live }) => live);
  }

  async #tell(tx: Tx, event: EventView, registrationId: string, at: Date): Promise<void> {
    const application = (await loadApplicationOf(tx, registrationId))!;
    await this.mails.plan(tx, event.workspaceId, alteredMail('changed', application, event, [registrationId], at));
  }
}

async function sidesOf(tx: Tx, eventId: string, ids: readonly string[]): Promise<Map<string, DoubleSide>> {
  const lines = await linesOf(tx, eventId, ids);
  const contacts = await rows<{ id: string; contactName: string; contactEmail: string; contactPhone: string }>(
    tx,
    `select id, contact_name as "contactName", contact_email as "contactEmail", contact_phone as "contactPhone"
     from application where id = any($1::uuid[])`,
    [lines.map(({ applicationId }) => applicationId)],
  );
  const of = new Map(contacts.map(({ id, ...contact }) => [id, contact]));
  return new Map(lines.map((line) => [line.registrationId, { ...line, ...of.get(line.applicationId)! }]));
}
