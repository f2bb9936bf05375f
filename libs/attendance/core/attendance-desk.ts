import { Injectable } from '@nestjs/common';
import { officeNames } from '#directory';
import { type EventView, loadEvent, type SessionView } from '#events';
import { Clock, Database, NotFound, type PageOf, parsePage, StaffNames, type Tx } from '#platform';
import { fits, sessionAt, type Show } from './attendance.rules.js';
import { type FactLine, factsAbout } from './facts.js';
import { type Figures, loadFigures } from './figures.queries.js';
import { type ArrivalGroup, countGroups } from './arrival-counts.queries.js';
import { byPlace, linesOf } from './by-place.js';
import { narrow, type Narrowing } from './narrowing.queries.js';
import { lineAt, type ListedPlace, listPlaces, type ReceptionLine } from './reception.queries.js';
import { eachOnRoll, type RollLine } from './roll.queries.js';
import { latestUnidentified, type UnidentifiedCount } from './unidentified.queries.js';

/** A session of an event. */
export interface AtSession {
  event: EventView;
  session: SessionView;
}

/** Whom of a session to list. */
export interface Listed extends Narrowing {
  show?: Show | undefined;
  /** of one place */
  pool?: string | undefined;
}

/** With one page of those who are expected there. */
export interface ListedAtSession extends AtSession {
  /** everybody of the session, counted */
  groups: ArrivalGroup[];
  /** all that have somebody to list, also on other pages */
  places: ListedPlace[];
  /** of all pages */
  total: number;
}

/** The whole event: how many came to what, and how many more nobody can name. */
export interface AtEvent {
  event: EventView;
  /** of every session */
  groups: ArrivalGroup[];
  figures: Figures;
  unidentified: UnidentifiedCount[];
}

/** The same for files: people one after the other, as they are read. */
export interface ListedEvent extends Omit<AtEvent, 'groups'> {
  roll: AsyncIterable<RollLine>;
}

/** What staff look at on the day and afterwards. One transaction a page, two or three statements however many people. */
@Injectable()
export class AttendanceDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly staff: StaffNames,
  ) {}

  /** @param sessionId the one that is on or comes next unless told. @throws NotFound also where the event has no session yet */
  session(
    workspaceId: string,
    eventId: string,
    sessionId: string | undefined,
    { show, pool, ...narrowing }: Listed = {},
    page: PageOf = parsePage(1),
  ): Promise<ListedAtSession> {
    return this.#about(workspaceId, eventId, async (tx, event) => {
      const session = this.#at(event, sessionId);
      const narrowed = await narrow(tx, event.id, narrowing);
      const groups = await countGroups(tx, event, [session], narrowed);
      const listed = groups.filter(
        (group) => group.found && (!show || fits(group, show)) && (!pool || group.poolId === pool),
      );
      const places = await listPlaces(tx, session.id, narrowed, show, byPlace(session, listed), page);
      return { event, session, groups, places, total: linesOf(listed) };
    });
  }

  /** One person at one session with everything that was stated, also what was taken back. */
  person(
    workspaceId: string,
    eventId: string,
    sessionId: string | undefined,
    registrationId: string,
  ): Promise<AtSession & { line: ReceptionLine; facts: FactLine[] }> {
    return this.#about(workspaceId, eventId, async (tx, event) => {
      const session = this.#at(event, sessionId);
      const line = await lineAt(tx, event, session.id, registrationId);
      if (!line) throw new NotFound();
      return { event, session, line, facts: await factsAbout(tx, this.staff, registrationId, session.id) };
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
      groups: await countGroups(tx, event, event.sessions),
      ...(await came(tx, event)),
    }));
  }

  /** However many people there are: they are read while `write` takes them, in one transaction. */
  list(workspaceId: string, eventId: string, write: (at: ListedEvent) => Promise<void>): Promise<void> {
    return this.#about(workspaceId, eventId, async (tx, event) => {
      await write({ event, ...(await came(tx, event)), roll: eachOnRoll(tx, event) });
    });
  }

  /** The event alone. */
  plan(workspaceId: string, eventId: string): Promise<EventView> {
    return this.#about(workspaceId, eventId, async (_, event) => event);
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

async function came(tx: Tx, event: EventView): Promise<Pick<AtEvent, 'figures' | 'unidentified'>> {
  const sessions = event.sessions.map(({ id }) => id);
  return { figures: await loadFigures(tx, event), unidentified: await latestUnidentified(tx, sessions) };
}
