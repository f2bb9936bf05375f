import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, NotFound, publish, rows, type Tx } from '#platform';
import { EventCopies } from './event-copies.js';
import { EventRow } from './event.entity.js';
import { CapacityRaised, EventCancelled, EventRescheduled } from './event.events.js';
import type { EventPlan, Refusal } from './event-plan.js';
import { hasMorePlaces, hasMoved, isMadeFrom } from './event-plan.rules.js';
import { keepTold } from './event-moves.js';
import { loadEvent, loadPublicEvent } from './event.queries.js';
import { endOf, mayBecome } from './event.rules.js';
import { versionOf } from './event-version.js';
import type { EventState, EventView } from './event-view.js';
import { lockEvent } from './lock-event.js';
import { PlacesHeld } from './places-held.js';
import { MailPlans } from './planned-mails.js';
import { placeInSeries } from './place-in-series.js';
import { missingForPublication } from './publication.rules.js';
import { NotReady } from './publication-sentences.js';
import { FormUsedUp, NotFromHere, refusals } from './refusals.js';
import { refusedOf } from './refused-plan.js';
import { columnsOf, writeSessions } from './write-event.js';

/** Events as staff plan, publish and cancel them. Each deed is one transaction with its audit row and its facts. */
@Injectable()
export class Events {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly copies: EventCopies,
    private readonly places: PlacesHeld,
    private readonly mails: MailPlans,
  ) {}

  /** @throws NotFound where this workspace has none of that id */
  async one(workspaceId: string, id: string): Promise<EventView> {
    return found(await this.database.withWorkspace(workspaceId, (tx) => loadEvent(tx, id)), workspaceId);
  }

  /** What the public may see: published, or cancelled after that. @throws NotFound */
  async publicOne(workspaceId: string, id: string): Promise<EventView> {
    return found(await this.database.withWorkspace(workspaceId, (tx) => loadPublicEvent(tx, id)), workspaceId);
  }

  /**
   * @param id made with the form, so that a form sent twice makes one event
   * @param begins from: the event whose next one it is, its reminders and its questionnaire are copied, too; mails: with what is
   *   usually mailed about an event
   * @returns why not; empty: it is made
   * @throws FormUsedUp where the id belongs to something else
   */
  create(
    workspaceId: string,
    actor: Actor,
    id: string,
    plan: EventPlan,
    state: 'idea' | 'draft',
    { from, mails }: { from?: string | undefined; mails?: boolean } = {},
  ): Promise<Refusal[]> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const place = await placeInSeries(tx, workspaceId, id, plan.series, now);
      if ('sentence' in place) return [place];
      const [made] = await rows(
        tx,
        `insert into event (id, workspace_id, title, zone, state, created_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (id) do nothing returning id`,
        [id, workspaceId, plan.title, plan.zone, state, now],
      );
      if (!made) return madeBefore(await loadEvent(tx, id), plan);
      await tx.update(EventRow, { id }, columnsOf(plan, place));
      await writeSessions(tx, { id, workspaceId }, plan, new Set());
      if (from && (await loadEvent(tx, from))) await this.copies.copy(tx, { workspaceId, from, to: id, now });
      else if (mails) await this.mails.begin(tx, { workspaceId, eventId: id, now });
      await this.#note(tx, actor, 'event.created', id);
      return [];
    });
  }

  /**
   * Those who hold seats are told when time or place changed, unless all of it lies in the past.
   * @param seen `versionOf` what the editor started from; another one by now is refused once
   * @param fewerPlaces than seats are given: nobody loses theirs, and nobody is seated before there are fewer
   * @returns why not; empty: it is saved
   */
  save(
    workspaceId: string,
    actor: Actor,
    id: string,
    plan: EventPlan,
    seen?: string,
    fewerPlaces = false,
  ): Promise<Refusal[]> {
    return unlessInUse(() =>
      this.database.withWorkspace(workspaceId, async (tx) => {
        const before = await lockEvent(tx, this.places, workspaceId, id);
        if (before.state === 'cancelled') throw new NotFromHere();
        if (seen && seen !== versionOf(before)) return [refusals.changedMeanwhile()];
        const refused = refusedOf(before, plan, fewerPlaces);
        if (refused.length > 0) return refused;
        const place = await placeInSeries(tx, workspaceId, id, plan.series, this.clock.now());
        if ('sentence' in place) return [place];
        await this.#write(tx, before, plan, place, actor);
        return [];
      }),
    );
  }

  /** From an idea to its preparation. */
  prepare(workspaceId: string, actor: Actor, id: string): Promise<void> {
    return this.#become(workspaceId, actor, id, 'draft', () => ({}));
  }

  /** @throws NotReady with everything that the public page would lack */
  publish(workspaceId: string, actor: Actor, id: string): Promise<void> {
    return this.#become(workspaceId, actor, id, 'published', (event) => {
      const missing = missingForPublication(event);
      if (missing.length > 0) throw new NotReady(missing);
      return { publishedAt: this.clock.now() };
    });
  }

  /** Tells everybody who holds a seat, where it had been published. */
  cancel(workspaceId: string, actor: Actor, id: string, reason: string): Promise<void> {
    return this.#become(workspaceId, actor, id, 'cancelled', () => ({
      cancelledAt: this.clock.now(),
      cancelReason: reason,
    }));
  }

  async #write(
    tx: Tx,
    before: EventView,
    plan: EventPlan,
    place: Parameters<typeof columnsOf>[1],
    actor: Actor,
  ): Promise<void> {
    const { id, workspaceId } = before;
    const public_ = before.state === 'published';
    const moved = public_ && hasMoved(before, plan) && !(this.#past(before) && this.#past(plan));
    if (moved) await keepTold(tx, before, this.clock.now());
    await tx.update(EventRow, { id }, {
      ...columnsOf(plan, place),
      ...(moved && { revision: before.revision + 1, revisedAt: this.clock.now() }),
    }); // prettier-ignore
    await writeSessions(tx, before, plan, idsOf(before));
    if (moved) await publish(tx, workspaceId, EventRescheduled, { eventId: id });
    if (public_ && hasMorePlaces(before, plan)) await publish(tx, workspaceId, CapacityRaised, { eventId: id });
    await this.#note(tx, actor, moved ? 'event.rescheduled' : 'event.edited', id);
  }

  async #become(
    workspaceId: string,
    actor: Actor,
    id: string,
    state: EventState,
    columns: (event: EventView) => Partial<EventRow>,
  ): Promise<void> {
    await this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await lockEvent(tx, this.places, workspaceId, id);
      if (!mayBecome(event.state, state)) throw new NotFromHere();
      await tx.update(EventRow, { id }, { state, ...columns(event) });
      if (event.state === 'published') await publish(tx, workspaceId, EventCancelled, { eventId: id });
      await this.#note(tx, actor, `event.${state === 'draft' ? 'prepared' : state}`, id);
    });
  }

  #past(event: Parameters<typeof endOf>[0]): boolean {
    const end = endOf(event);
    return end !== null && end <= this.clock.now();
  }

  #note(tx: Tx, actor: Actor, action: string, id: string): Promise<void> {
    return this.audit.record(tx, actor, action, { kind: 'event', id });
  }
}

function found(event: EventView | null, workspaceId: string): EventView {
  if (event?.workspaceId !== workspaceId) throw new NotFound();
  return event;
}

/** A form that is sent again has made its event already; with something else in it, that has not been saved. */
function madeBefore(event: EventView | null, plan: EventPlan): Refusal[] {
  if (!event) throw new FormUsedUp();
  return isMadeFrom(event, plan) ? [] : [refusals.madeBefore()];
}

const idsOf = (event: EventView): Set<string> =>
  new Set(event.sessions.flatMap(({ id, pools }) => [id, ...pools.map((pool) => pool.id)]));

/** Rows of cancelled applications still point to their session and pool: the foreign key refuses to lose them. */
async function unlessInUse(save: () => Promise<Refusal[]>): Promise<Refusal[]> {
  try {
    return await save();
  } catch (error) {
    if ((error as { code?: string }).code === '23503') return [refusals.hasHistory()];
    throw error;
  }
}
