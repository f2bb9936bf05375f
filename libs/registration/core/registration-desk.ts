import { Injectable } from '@nestjs/common';
import { type EventView, loadEvent } from '#events';
import { mailCountsAbout, type MailLine, mailsAbout, type MailState } from '#messaging';
import { Clock, Database, NotFound, type PageOf, type Tx } from '#platform';
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

/** What staff look at: who applied, one application, whom to invite, which mails went. Each in one transaction. */
@Injectable()
export class RegistrationDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  roster(
    workspaceId: string,
    eventId: string,
    filter: RosterFilter,
    page: PageOf,
  ): Promise<{ event: EventView; lines: RosterLine[]; total: number; counts: RosterCounts }> {
    return this.#about(workspaceId, eventId, async (tx, event) => {
      const counts = await countRoster(tx, eventId);
      return { event, counts, ...(await listRoster(tx, eventId, filter, counts, page)) };
    });
  }

  application(
    workspaceId: string,
    eventId: string,
    registrationId: string,
  ): Promise<{ event: EventView; application: ApplicationView }> {
    return this.applicationWith(workspaceId, eventId, registrationId, async (_tx, found) => found);
  }

  /** The application a registration stands on, with something more that is read in the same transaction. */
  applicationWith<T>(
    workspaceId: string,
    eventId: string,
    registrationId: string,
    also: (tx: Tx, found: { event: EventView; application: ApplicationView }) => Promise<T>,
  ): Promise<T> {
    return this.#about(workspaceId, eventId, async (tx, event) => {
      const id = await applicationOf(tx, eventId, registrationId);
      const application = id && (await loadApplication(tx, id));
      if (!application) throw new NotFound();
      return also(tx, { event, application });
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
