import { Injectable } from '@nestjs/common';
import { type EventView, loadEvent } from '#events';
import { type Actor, Audit, Clock, Database, NotFound, rows, type Tx, uuidv7 } from '#platform';
import { Admissions, Registrations } from '#registration';
import type { Source, Statement } from './attendance.rules.js';
import { lockPlaces, recordFacts } from './facts.js';
import { joinableOf } from './join.rules.js';
import { eventCalledOff, joinNotOpen, nobodyJoins, noSuchPlace, notPublished } from './refusals.js';
import { admissionOf, type WalkIn } from './walk-in.js';

/** Whom staff tapped, at which session. */
export interface Tap {
  registrationId: string;
  sessionId: string;
  /** made with the button: the same tap twice is one fact */
  clientKey: string;
}

export interface Mark extends Tap {
  kind: Statement;
  source: Extract<Source, 'reception' | 'paper'>;
  /** the name of the proxy */
  note?: string;
}

/** Takes attendance. Facts are only added: what was wrong is followed by what is right. Each deed is one transaction. */
@Injectable()
export class Attendance {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly admissions: Admissions,
    private readonly registrations: Registrations,
    private readonly audit: Audit,
  ) {}

  /** @throws where the person has no seat in the session, or the event does not take place */
  mark(workspaceId: string, actor: Actor, eventId: string, { kind, source, note = '', ...tap }: Mark): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      await takesPlace(tx, eventId);
      await this.#state(tx, workspaceId, actor, eventId, { ...tap, kind, source, note });
    });
  }

  /** Takes back what was stated last: as if nothing had been. The line stays, and who took it back. */
  undo(workspaceId: string, actor: Actor, eventId: string, tap: Tap): Promise<void> {
    return this.database.withWorkspace(workspaceId, (tx) =>
      this.#state(tx, workspaceId, actor, eventId, { ...tap, kind: 'undone', source: 'reception', note: '' }),
    );
  }

  /**
   * 当日参加: a seat, whatever the capacity, and 出席 in one transaction; once, however often the form is sent.
   * @returns the registration
   */
  async walkIn(workspaceId: string, actor: Actor, eventId: string, walkIn: WalkIn): Promise<string> {
    const event = await this.database.withWorkspace(workspaceId, (tx) => takesPlace(tx, eventId));
    let arrived: string | undefined;
    await this.admissions.admit(
      workspaceId,
      actor,
      eventId,
      admissionOf(event, walkIn),
      async (tx, { applicationId }) => {
        const [registration] = await rows<{ id: string }>(
          tx,
          'select id from registration_now where application_id = $1 order by ordinal',
          [applicationId],
        );
        arrived = registration!.id;
        const tap = { registrationId: arrived, sessionId: walkIn.sessionId, clientKey: walkIn.idempotencyKey };
        await this.#state(tx, workspaceId, actor, eventId, { ...tap, kind: 'present', source: 'reception', note: '' });
      },
    );
    return arrived!;
  }

  /** How many viewers of a session nobody can name; the latest count holds. */
  countUnidentified(
    workspaceId: string,
    actor: Actor,
    eventId: string,
    sessionId: string,
    count: number,
    source: string,
  ): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await takesPlace(tx, eventId);
      if (!event.sessions.some(({ id }) => id === sessionId)) throw new NotFound();
      await rows(
        tx,
        'insert into unidentified (id, workspace_id, session_id, count, source, at, by_account) values ($1, $2, $3, $4, $5, $6, $7)',
        [uuidv7(), workspaceId, sessionId, count, source, this.clock.now(), actor.accountId],
      );
      await this.audit.record(tx, actor, 'attendance.unidentified-counted', { kind: 'event', id: eventId });
    });
  }

  /**
   * The join button: those who sit before this screen are present; pressing it again changes nothing.
   * @param registrationIds of people on the application behind the link
   * @throws outside of the time of the session, and where none of them sits there online
   */
  join(workspaceId: string, token: string, sessionId: string, registrationIds: readonly string[]): Promise<void> {
    const now = this.clock.now();
    return this.registrations.mine(workspaceId, token, async (tx, my) => {
      const joinable = joinableOf(my.event, my.application.people, now).find(
        ({ session, state }) => session.id === sessionId && state === 'open',
      );
      if (!joinable) throw joinNotOpen();
      const joining = joinable.people
        .map((person) => person.registrationId)
        .filter((id) => registrationIds.includes(id));
      if (joining.length === 0) throw nobodyJoins();
      await lockPlaces(tx, my.event.id, sessionId, joining);
      await recordFacts(
        tx,
        workspaceId,
        now,
        joining.map((registrationId) => ({
          registrationId, sessionId, kind: 'present', source: 'join', clientKey: uuidv7(), note: '', byAccount: null,
        })), // prettier-ignore
      );
    });
  }

  async #state(
    tx: Tx,
    workspaceId: string,
    actor: Actor,
    eventId: string,
    fact: Tap & { kind: Statement | 'undone'; source: Source; note: string },
  ): Promise<void> {
    const [place] = await lockPlaces(tx, eventId, fact.sessionId, [fact.registrationId]);
    if (!place?.known) throw noSuchPlace();
    const stated = await recordFacts(tx, workspaceId, this.clock.now(), [{ ...fact, byAccount: actor.accountId }]);
    if (stated.length === 0) return;
    const action = fact.kind === 'undone' ? 'attendance.undone' : 'attendance.marked';
    await this.audit.record(tx, actor, action, { kind: 'registration', id: fact.registrationId });
  }
}

async function takesPlace(tx: Tx, eventId: string): Promise<EventView> {
  const event = await loadEvent(tx, eventId);
  if (!event) throw new NotFound();
  if (event.state === 'cancelled') throw eventCalledOff();
  if (event.state !== 'published') throw notPublished();
  return event;
}
