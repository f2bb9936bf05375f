import { Injectable } from '@nestjs/common';
import { officeNames } from '#directory';
import { type EventView, loadEvent, type SessionView } from '#events';
import { Clock, Database, NotFound, type Tx } from '#platform';
import { sessionAt } from './attendance.rules.js';
import { type FactLine, factsAbout } from './facts.js';
import { type Figures, loadFigures } from './figures.queries.js';
import { type ReceptionLine, receptionLines } from './reception-list.js';
import { eachOnRoll, loadRoll, type RollLine } from './roll.queries.js';
import { latestUnidentified, type UnidentifiedCount } from './unidentified.queries.js';

/** A session of an event with everybody who is expected there. */
export interface AtSession {
  event: EventView;
  session: SessionView;
  lines: ReceptionLine[];
}

/** The whole event: who came to what, and how many more nobody can name. */
export interface AtEvent {
  event: EventView;
  roll: RollLine[];
  figures: Figures;
  unidentified: UnidentifiedCount[];
}

/** The same for files: people one after the other, as they are read. */
export interface ListedEvent extends Omit<AtEvent, 'roll'> {
  roll: AsyncIterable<RollLine>;
}

/** What staff look at on the day and afterwards. One transaction a page, two or three statements however many people. */
@Injectable()
export class AttendanceDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param sessionId the one that is on or comes next unless told. @throws NotFound also where the event has no session yet */
  session(workspaceId: string, eventId: string, sessionId: string | undefined): Promise<AtSession> {
    return this.#about(workspaceId, eventId, (tx, event) => this.#session(tx, event, sessionId));
  }

  /** One person at one session with everything that was stated, also what was taken back. */
  person(
    workspaceId: string,
    eventId: string,
    sessionId: string | undefined,
    registrationId: string,
  ): Promise<AtSession & { line: ReceptionLine; facts: FactLine[] }> {
    return this.#about(workspaceId, eventId, async (tx, event) => {
      const at = await this.#session(tx, event, sessionId);
      const line = at.lines.find((one) => one.registrationId === registrationId);
      if (!line) throw new NotFound();
      return { ...at, line, facts: await factsAbout(tx, registrationId, at.session.id) };
    });
  }

  /** What the form for a walk-in needs: the session and the names of the offices to choose from. */
  door(
    workspaceId: string,
    eventId: string,
    sessionId: string | undefined,
  ): Promise<{ event: EventView; session: SessionView; officeNames: string[] }> {
    return this.#about(workspaceId, eventId, async (tx, event) => ({
      event,
      session: this.#at(event, sessionId),
      officeNames: await officeNames(tx, workspaceId),
    }));
  }

  event(workspaceId: string, eventId: string): Promise<AtEvent> {
    return this.#about(workspaceId, eventId, async (tx, event) => ({
      event,
      roll: await loadRoll(tx, event),
      figures: await loadFigures(tx, event),
      unidentified: await latestUnidentified(
        tx,
        event.sessions.map(({ id }) => id),
      ),
    }));
  }

  /** However many people there are: they are read while `write` takes them, in one transaction. */
  list(workspaceId: string, eventId: string, write: (at: ListedEvent) => Promise<void>): Promise<void> {
    return this.#about(workspaceId, eventId, async (tx, event) => {
      const sessions = event.sessions.map(({ id }) => id);
      const [figures, unidentified] = [await loadFigures(tx, event), await latestUnidentified(tx, sessions)];
      await write({ event, figures, unidentified, roll: eachOnRoll(tx, event) });
    });
  }

  /** The event alone. */
  plan(workspaceId: string, eventId: string): Promise<EventView> {
    return this.#about(workspaceId, eventId, async (_, event) => event);
  }

  async #session(tx: Tx, event: EventView, sessionId: string | undefined): Promise<AtSession> {
    const session = this.#at(event, sessionId);
    return { event, session, lines: receptionLines(await loadRoll(tx, event, [session.id]), session.id) };
  }

  #at(event: EventView, sessionId: string | undefined): SessionView {
    const session =
      sessionId === undefined
        ? sessionAt(event.sessions, this.clock.now())
        : event.sessions.find(({ id }) => id === sessionId);
    if (!session) throw new NotFound();
    return session;
  }

  #about<T>(workspaceId: string, eventId: string, look: (tx: Tx, event: EventView) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await loadEvent(tx, eventId);
      if (!event) throw new NotFound();
      return look(tx, event);
    });
  }
}
