import { Injectable } from '@nestjs/common';
import { type EventView, loadEvent } from '#events';
import { mailCountsAbout, type MailLine, mailsAbout, type MailState } from '#messaging';
import { Clock, Database, NotFound, type PageOf, StaffNames, type Tx } from '#platform';
import { type ApplicationView, loadApplication, type PersonView } from './application.queries.js';
import {
  applicationOf,
  countRoster,
  listRoster,
  type RosterCounts,
  type RosterFilter,
  type RosterLine,
} from './roster.queries.js';
import { type SeatLine, seatHistory } from './seat-history.queries.js';
import { waitingOf, type Why, whyTheyWait } from './why-waiting.queries.js';

interface Standing {
  event: EventView;
  application: ApplicationView;
}

/** What staff look at: who applied, one application, which mails went. Each in one transaction. */
@Injectable()
export class RegistrationDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly staff: StaffNames,
  ) {}

  roster(
    workspaceId: string,
    eventId: string,
    filter: RosterFilter,
    page: PageOf,
  ): Promise<{ event: EventView; lines: RosterLine[]; total: number; counts: RosterCounts; why: Why }> {
    return this.#about(workspaceId, eventId, async (tx, event) => {
      const counts = await countRoster(tx, eventId);
      const list = await listRoster(tx, eventId, filter, counts, page);
      return { event, counts, ...list, why: await this.#why(tx, event, list.lines) };
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
    also: (tx: Tx, found: Standing & { history: SeatLine[]; why: Why }) => Promise<T>,
  ): Promise<T> {
    return this.#about(workspaceId, eventId, async (tx, event) => {
      const found = await standing(tx, event, registrationId);
      const why = await this.#why(tx, event, found.application.people);
      return also(tx, { ...found, history: await seatHistory(tx, this.staff, registrationId), why });
    });
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

  #why(tx: Tx, event: EventView, people: readonly Pick<PersonView, 'registrationId' | 'seats'>[]): Promise<Why> {
    return whyTheyWait(tx, event, waitingOf(people), this.clock.now());
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
