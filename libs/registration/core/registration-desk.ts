import { Injectable } from '@nestjs/common';
import { type EventView, loadEvent } from '#events';
import { mailCountsAbout, type MailLine, mailsAbout, type MailState } from '#messaging';
import { Clock, Database, NotFound, type PageOf, StaffNames, type Tx } from '#platform';
import { type ApplicationView, loadApplication, type PersonView } from './application.queries.js';
import { countRoster, type RosterCounts } from './roster-counts.queries.js';
import type { RosterFilter } from './roster-filter.js';
import { countDoubles } from './doubles.queries.js';
import { type OfficeChoices, officeChoices } from './office-choices.queries.js';
import { findNarrowed, groupByOffice, type OfficeLine } from './roster-narrowed.queries.js';
import { applicationOf, eachLine, linesOf, listRoster, type RosterLine } from './roster.queries.js';
import { type SeatLine, seatHistory } from './seat-history.queries.js';
import { type Story, storyOf } from './story.queries.js';
import { markedAmong } from './support/support.queries.js';
import { waitingOf, type Why, whyTheyWait } from './why-waiting.queries.js';

/** What stands above a list of applications. */
export interface RosterHead extends OfficeChoices {
  event: EventView;
  counts: RosterCounts;
  /** pairs that may be one person; null: too many to look through beside a list */
  doubles: number | null;
}

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

  /** @param marks whether to tell who of them needs support */
  roster(
    workspaceId: string,
    eventId: string,
    filter: RosterFilter,
    page: PageOf,
    marks = false,
  ): Promise<RosterHead & { lines: RosterLine[]; total: number; why: Why; marked: ReadonlySet<string> }> {
    return this.#about(workspaceId, eventId, async (tx, event) => {
      const head = await this.#head(tx, event);
      const list = await listRoster(tx, event, filter, head.counts, page);
      const shown = marks ? list.lines.map(({ registrationId }) => registrationId) : [];
      const marked = await markedAmong(tx, shown);
      return { ...head, ...list, marked, why: await this.#why(tx, event, list.lines) };
    });
  }

  /** The same people by their offices. */
  offices(
    workspaceId: string,
    eventId: string,
    filter: RosterFilter,
    page: PageOf,
  ): Promise<RosterHead & { offices: OfficeLine[]; total: number }> {
    return this.#about(workspaceId, eventId, async (tx, event) => ({
      ...(await this.#head(tx, event)),
      ...(await groupByOffice(tx, event, filter, page)),
    }));
  }

  /** Ids of those a list shows, on all its pages. */
  narrowed(workspaceId: string, eventId: string, filter: RosterFilter): Promise<string[]> {
    return this.#about(workspaceId, eventId, async (tx, event) => (await findNarrowed(tx, event, filter, null)).ids);
  }

  /** These of an event, in the order given. */
  lines(
    workspaceId: string,
    eventId: string,
    ids: readonly string[],
  ): Promise<{ event: EventView; lines: RosterLine[] }> {
    return this.#about(workspaceId, eventId, async (tx, event) => ({ event, lines: await linesOf(tx, eventId, ids) }));
  }

  /** The same list whole, for files: people one after the other, as they are read. */
  list(
    workspaceId: string,
    eventId: string,
    filter: RosterFilter,
    write: (at: { event: EventView; lines: AsyncIterable<RosterLine> }) => Promise<void>,
  ): Promise<void> {
    return this.#about(workspaceId, eventId, (tx, event) => write({ event, lines: eachLine(tx, event, filter) }));
  }

  application(workspaceId: string, eventId: string, registrationId: string): Promise<Standing> {
    return this.#about(workspaceId, eventId, (tx, event) => standing(tx, event, registrationId));
  }

  /** The application a registration stands on and its story, with something more that is read in the same transaction. */
  applicationWith<T>(
    workspaceId: string,
    eventId: string,
    registrationId: string,
    also: (tx: Tx, found: Standing & { history: SeatLine[]; story: Story; why: Why }) => Promise<T>,
  ): Promise<T> {
    return this.#about(workspaceId, eventId, async (tx, event) => {
      const found = await standing(tx, event, registrationId);
      const history = await seatHistory(tx, this.staff, registrationId);
      const story = await storyOf(tx, this.staff, found.application, registrationId);
      const why = await this.#why(tx, event, found.application.people);
      return also(tx, { ...found, history, story, why });
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

  async #head(tx: Tx, event: EventView): Promise<RosterHead> {
    const counts = await countRoster(tx, event.id);
    const doubles = await countDoubles(tx, event.id, counts.people, this.clock.now());
    return { event, counts, doubles, ...(await officeChoices(tx)) };
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
