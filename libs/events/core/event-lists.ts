import { Injectable } from '@nestjs/common';
import { type Asker, Clock, Database, type Found, NotFound, type PageOf } from '#platform';
import { type EventList, listEvents, listPublicEvents, type Show } from './event-list.queries.js';
import { EventCopies } from './event-copies.js';
import { EventSlot } from './event-slot.js';
import { EventSteps } from './event-steps.js';
import { loadEvent, loadFeed } from './event.queries.js';
import type { EventView } from './event-view.js';
import { type FirstSteps, firstSteps } from './first-steps.queries.js';
import { type NextEvent, nextOf } from './next-event.js';
import { type LastEvent, lastEvents } from './last-events.queries.js';
import { MailPlans, type MailPlanning, type PlannedMail } from './planned-mails.js';
import { listSeries, type SeriesChoice } from './series.queries.js';
import { type Coming, comingUntil } from './today.queries.js';
import { TodaySlot } from './today-slot.js';
import { type Todo, Todos } from './todos.js';

const day = 24 * 3_600_000;

/** Everything that is only looked at: lists, the overview, today, the home page. One transaction a page. */
@Injectable()
export class EventLists {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly about: EventSlot,
    private readonly todos: Todos,
    private readonly copies: EventCopies,
    private readonly happened: TodaySlot,
    private readonly steps: EventSteps,
    private readonly mails: MailPlans,
  ) {}

  list(workspaceId: string, show: Show, page: PageOf): Promise<EventList> {
    return this.database.withWorkspace(workspaceId, (tx) => listEvents(tx, workspaceId, show, this.clock.now(), page));
  }

  /**
   * What the form of an event shows beside what was typed.
   * @param from the event whose next one it is to be
   */
  forForm(
    workspaceId: string,
    from: string | undefined,
    typed: Omit<MailPlanning, 'now'>,
  ): Promise<{ series: SeriesChoice[]; lastEvents: LastEvent[]; next: NextEvent | null; mails: PlannedMail[] }> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => ({
      series: await listSeries(tx, workspaceId),
      lastEvents: await lastEvents(tx, workspaceId),
      next: from ? await nextOf(tx, this.copies, from, now) : null,
      mails: await this.mails.list(tx, { ...typed, now }),
    }));
  }

  /** What 次回をつくる starts from. @throws NotFound */
  next(workspaceId: string, from: string): Promise<NextEvent> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const next = await nextOf(tx, this.copies, from, this.clock.now());
      if (!next) throw new NotFound();
      return next;
    });
  }

  /** An event with what later contexts show about it. @throws NotFound */
  overview(asker: Asker, id: string): Promise<{ event: EventView; steps: Todo[]; found: Found[] }> {
    const now = this.clock.now();
    return this.database.withWorkspace(asker.workspaceId, async (tx) => {
      const event = await loadEvent(tx, id);
      if (event?.workspaceId !== asker.workspaceId) throw new NotFound();
      return {
        event,
        steps: await this.steps.of(tx, asker, { event, now }),
        found: await this.about.gather(tx, asker, { event, now }),
      };
    });
  }

  today(asker: Asker): Promise<{ first: FirstSteps | null; todos: Todo[]; found: Found[]; coming: Coming[] }> {
    const { workspaceId, actor } = asker;
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => ({
      first: actor.may('events.edit') ? await firstSteps(tx, workspaceId) : null,
      todos: await this.todos.list(tx, asker, { now }),
      found: await this.happened.gather(tx, asker, { now }),
      coming: await comingUntil(tx, workspaceId, now, new Date(now.getTime() + 14 * day)),
    }));
  }

  home(workspaceId: string, page: PageOf): Promise<{ coming: EventList; past: EventList }> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => ({
      coming: await listPublicEvents(tx, workspaceId, 'coming', now, { page: 1, size: 100, offset: 0 }),
      past: await listPublicEvents(tx, workspaceId, 'past', now, page),
    }));
  }

  /** What the calendar feed holds: a year back and everything ahead. */
  feed(workspaceId: string): Promise<EventView[]> {
    const since = new Date(this.clock.now().getTime() - 365 * day);
    return this.database.withWorkspace(workspaceId, (tx) => loadFeed(tx, workspaceId, since));
  }
}
