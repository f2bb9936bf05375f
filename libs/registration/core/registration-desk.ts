import { Injectable } from '@nestjs/common';
import { type EventView, loadEvent } from '#events';
import { mailCountsAbout, type MailLine, mailsAbout, type MailState } from '#messaging';
import { Clock, Database, NotFound, type PageOf, StaffNames, type Tx } from '#platform';
import { type ApplicationView, loadApplication } from './application.queries.js';
import { type Board, type BoardFilter, invitationBoard } from './invitation-board.queries.js';
import {
  applicationOf,
  countRoster,
  listRoster,
  type RosterCounts,
  type RosterFilter,
  type RosterLine,
} from './roster.queries.js';
import { type SeatLine, seatHistory } from './seat-history.queries.js';
import { markedAmong } from './support/support.queries.js';

interface Standing {
  event: EventView;
  application: ApplicationView;
}

interface Roster {
  event: EventView;
  lines: RosterLine[];
  total: number;
  counts: RosterCounts;
  /** registrations with a lock beside their name: they need support, and this is all a list says */
  marked: ReadonlySet<string>;
}

/** What staff look at: who applied, one application, whom to invite, which mails went. Each in one transaction. */
@Injectable()
export class RegistrationDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly staff: StaffNames,
  ) {}

  /** @param marks whether to tell who of them needs support */
  roster(workspaceId: string, eventId: string, filter: RosterFilter, page: PageOf, marks = false): Promise<Roster> {
    return this.#about(workspaceId, eventId, async (tx, event) => {
      const counts = await countRoster(tx, eventId);
      const found = await listRoster(tx, eventId, filter, counts, page);
      const shown = marks ? found.lines.map(({ registrationId }) => registrationId) : [];
      return { event, counts, ...found, marked: await markedAmong(tx, shown) };
    });
  }

  application(workspaceId: string, eventId: string, registrationId: string): Promise<Standing> {
    return this.#about(workspaceId, eventId, (tx, event) => standing(tx, event, registrationId));
  }

  /** The application a registration stands on and the story of its seats, with something more that is read in the same transaction. */
  applicationWith<T>(
    workspaceId: string,
    eventId: string,
    registrationId: string,
    also: (tx: Tx, found: Standing & { history: SeatLine[] }) => Promise<T>,
  ): Promise<T> {
    return this.#about(workspaceId, eventId, async (tx, event) => {
      const found = await standing(tx, event, registrationId);
      return also(tx, { ...found, history: await seatHistory(tx, this.staff, registrationId) });
    });
  }

  board(
    workspaceId: string,
    eventId: string,
    filter: BoardFilter,
    page: PageOf,
  ): Promise<Board & { event: EventView }> {
    return this.#about(workspaceId, eventId, async (tx, event) => ({
      event,
      ...(await invitationBoard(tx, eventId, filter, page)),
    }));
  }

  mails(
    workspaceId: string,
    eventId: string,
    page: PageOf,
    state?: MailState,
  ): Promise<{ event: EventView; lines: MailLine[]; total: number; counts: Partial<Record<MailState, number>> }> {
    return this.#about(workspaceId, eventId, async (tx, event) => ({
      event,
      ...(await mailsAbout(tx, this.clock.now(), eventId, page, state)),
      counts: await mailCountsAbout(tx, eventId),
    }));
  }

  #about<T>(workspaceId: string, eventId: string, look: (tx: Tx, event: EventView) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await loadEvent(tx, eventId);
      if (!event) throw new NotFound();
      return look(tx, event);
    });
  }
}

async function standing(tx: Tx, event: EventView, registrationId: string): Promise<Standing> {
  const id = await applicationOf(tx, event.id, registrationId);
  const application = id && (await loadApplication(tx, id));
  if (!application) throw new NotFound();
  return { event, application };
}
