import { Injectable } from '@nestjs/common';
import { ChangedMeanwhile, officeMeant } from '#directory';
import { type EventView, loadEvent, phaseOf, promotionIsAutomatic } from '#events';
import { Mails } from '#messaging';
import { type Actor, Audit, Clock, Database, NotFound, publicCode, publish, type Tx, uuidv7 } from '#platform';
import { type AnswerGiven, answerRefused, readAnswers, type SentAnswers } from './answers.js';
import type { Channel } from './application.entity.js';
import { loadApplicationOf } from './application.queries.js';
import { type Choices, chosenSeats } from './choices.js';
import { alteredMail, promotedMails } from '../mail/planned-mails.js';
import { personTaken, type PersonTold } from './person-told.js';
import { place, type Placed } from './placing.js';
import { PoolReader } from './pool-reader.js';
import { loadQuestions } from './question.queries.js';
import { eventCalledOff, reasonNeeded } from './refusals.js';
import type { Role } from './registration.entity.js';
import { Cancelled, MovedUp } from './registration.events.js';
import { byStaff, changeSeats } from './seat-writing.js';
import { hasRoom } from './seating.rules.js';
import { giveBack, lockPools, placesIn, promoteNext, writeCounts } from './standing.js';

/** What staff take by telephone, on paper or at the door. */
export interface Admission {
  idempotencyKey: string;
  channel: Extract<Channel, 'staff' | 'paper'>;
  /** canonical; empty where there is none: then nobody is matched and no mail goes */
  contactEmail: string;
  contactName: string;
  contactPhone: string;
  officeName: string;
  people: (PersonTold & { role: Role; choices: Choices })[];
  /** to what is asked once an application; none is needed where staff write down what somebody said */
  answers?: SentAnswers;
  beyondCapacity: boolean;
  reason: string;
}

const tries = 5;

/** What staff decide about places: let in late or beyond the capacity with a reason, move up, cancel. */
@Injectable()
export class Admissions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pools: PoolReader,
    private readonly mails: Mails,
    private readonly audit: Audit,
  ) {}

  /**
   * Takes an application for others; once, however often it is sent.
   * @param also written in the same transaction: what belongs to this admission elsewhere
   */
  async admit(
    workspaceId: string,
    actor: Actor,
    eventId: string,
    admission: Admission,
    also: (tx: Tx, placed: Placed) => Promise<void> = async () => {},
  ): Promise<Placed> {
    for (let n = 1; ; n += 1) {
      try {
        return await this.database.withWorkspace(workspaceId, async (tx) => {
          const placed = await this.#admit(tx, workspaceId, actor, eventId, admission, n > 1);
          await also(tx, placed);
          return placed;
        });
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile) || n === tries) throw error;
      }
    }
  }

  /** Moves somebody out of the line into a seat, past others or beyond the capacity, with a reason. */
  promote(workspaceId: string, actor: Actor, eventId: string, registrationId: string, reason: string): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await published(tx, eventId);
      const now = this.clock.now();
      const locked = await lockPools(tx, this.pools, event);
      const { person } = await personOn(tx, eventId, registrationId);
      const waiting = person?.seats.filter(({ state }) => state === 'waiting') ?? [];
      if (waiting.length === 0) return;
      const full = new Set(locked.filter((pool) => !hasRoom(pool, person!.places)).map((pool) => pool.id));
      if (waiting.some(({ poolId }) => full.has(poolId)) && reason === '') throw reasonNeeded();
      await changeSeats(
        tx,
        waiting.map(({ id, poolId }) => ({ id, from: 'waiting', to: 'confirmed', overbooked: full.has(poolId) })),
        byStaff(actor.accountId, reason, now),
      );
      const moved = (poolId: string) => placesIn(waiting.filter((seat) => seat.poolId === poolId));
      await writeCounts(
        tx,
        locked.map((pool) => ({ ...pool, taken: pool.taken + moved(pool.id), waiting: pool.waiting - moved(pool.id) })),
      );
      await this.mails.plan(tx, workspaceId, await promotedMails(tx, event, [registrationId], now));
      await publish(tx, workspaceId, MovedUp, { eventId, registrationId });
      await this.audit.record(tx, actor, 'registration.promoted', { kind: 'registration', id: registrationId });
    });
  }

  /** Cancels for somebody who rang up. */
  cancel(workspaceId: string, actor: Actor, eventId: string, registrationId: string, reason: string): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await published(tx, eventId);
      const now = this.clock.now();
      const locked = await lockPools(tx, this.pools, event);
      const { application, person } = await personOn(tx, eventId, registrationId);
      if (!application || !person?.live) return;
      const freed = await giveBack(tx, locked, [person], byStaff(actor.accountId, reason, now));
      if (promotionIsAutomatic(event, now)) await promoteNext(tx, this.mails, event, freed, now);
      else await writeCounts(tx, freed);
      await this.mails.plan(tx, workspaceId, alteredMail('cancelled', application, event, [registrationId], now));
      await publish(tx, workspaceId, Cancelled, { eventId, registrationId });
      await this.audit.record(tx, actor, 'registration.cancelled', { kind: 'registration', id: registrationId });
    });
  }

  async #admit(
    tx: Tx,
    workspaceId: string,
    actor: Actor,
    eventId: string,
    admission: Admission,
    looking: boolean,
  ): Promise<Placed> {
    const event = await published(tx, eventId);
    const now = this.clock.now();
    const late = phaseOf(event, now) !== 'open';
    if ((late || admission.beyondCapacity) && admission.reason === '') throw reasonNeeded();
    const id = uuidv7();
    const placed = await place(
      tx,
      this.pools,
      this.mails,
      {
        event,
        application: {
          id,
          workspaceId,
          eventId,
          invitationId: null,
          contactEmail: admission.contactEmail,
          contactName: admission.contactName,
          contactPhone: admission.contactPhone,
          officeId: await officeMeant(tx, workspaceId, admission.officeName),
          officeName: admission.officeName,
          purposeVersionId: null,
          channel: admission.channel,
          language: 'ja',
          idempotencyKey: admission.idempotencyKey,
          code: publicCode(),
          at: now,
        },
        people: admission.people.map((told, n) => {
          const person = personTaken(event, told, n);
          return { ...person, role: told.role, wishes: chosenSeats(event, told.choices, n, person.places) };
        }),
        answers: await answersTaken(tx, event, admission),
        lineFirst: !promotionIsAutomatic(event, now),
        beyondCapacity: admission.beyondCapacity,
        decidedBy: actor.accountId,
        reason: admission.reason || null,
        nothingFollows: false,
      },
      looking,
    );
    if (placed.applicationId === id)
      await this.audit.record(tx, actor, 'application.admitted', { kind: 'application', id });
    return placed;
  }
}

/** What staff wrote down of the answers: nothing has to be answered on the telephone, and what cannot be taken is refused. */
async function answersTaken(tx: Tx, event: EventView, { people, answers }: Admission): Promise<AnswerGiven[]> {
  const questions = await loadQuestions(tx, event.id);
  const { given, faults } = readAnswers(
    event,
    questions.map((question) => ({ ...question, required: false })),
    {
      people: people.map((told) => ({ ...told, picks: event.sessions.map(({ id }) => told.choices[id] ?? '') })),
      ...(answers && { answers }),
    },
  );
  if (faults[0]) throw answerRefused(faults[0]);
  return given;
}

/** Somebody on an application of this event, as they stand. */
async function personOn(tx: Tx, eventId: string, registrationId: string) {
  const application = await loadApplicationOf(tx, registrationId);
  if (application?.eventId !== eventId) return { application: null, person: null };
  return { application, person: application.people.find((one) => one.registrationId === registrationId) };
}

async function published(tx: Tx, eventId: string): Promise<EventView> {
  const event = await loadEvent(tx, eventId);
  if (!event) throw new NotFound();
  if (event.state === 'cancelled') throw eventCalledOff();
  if (event.state !== 'published') throw new NotFound();
  return event;
}
