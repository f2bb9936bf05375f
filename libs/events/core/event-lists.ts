import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import { Clock, Database, NotFound, type PageOf, type Visit } from '#platform';
import type { Todo as TodoRow } from '#ui';
import { type EventList, listEvents, listPublicEvents, type Show } from './event-list.queries.js';
import { EventCopies } from './event-copies.js';
import { EventPanels, type ShownPanels } from './event-panels.js';
import { EventSteps } from './event-steps.js';
import { loadEvent, loadFeed } from './event.queries.js';
import type { EventView } from './event-view.js';
import { type FirstSteps, firstSteps } from './first-steps.queries.js';
import { type NextEvent, nextOf } from './next-event.js';
import { listSeries, type SeriesChoice } from './series.queries.js';
import { type Coming, comingUntil } from './today.queries.js';
import { TodayPanels } from './today-panels.js';
import { type Todo, Todos } from './todos.js';

const day = 24 * 3_600_000;

/** Everything that is only looked at: lists, the overview, today, the home page. One transaction a page. */
@Injectable()
export class EventLists {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly panels: EventPanels,
    private readonly todos: Todos,
    private readonly copies: EventCopies,
    private readonly todayPanels: TodayPanels,
    private readonly steps: EventSteps,
  ) {}

  list(workspaceId: string, show: Show, page: PageOf): Promise<EventList> {
    return this.database.withWorkspace(workspaceId, (tx) => listEvents(tx, workspaceId, show, this.clock.now(), page));
  }

  /**
   * What the form of an event shows beside what was typed.
   * @param from the event whose next one it is to be
   */
  forForm(workspaceId: string, from?: string): Promise<{ series: SeriesChoice[]; next: NextEvent | null }> {
    return this.database.withWorkspace(workspaceId, async (tx) => ({
      series: await listSeries(tx, workspaceId),
      next: from ? await nextOf(tx, this.copies, from, this.clock.now()) : null,
    }));
  }

  /** An event with what later contexts show about it. @throws NotFound */
  overview(visit: Visit, id: string): Promise<{ event: EventView; steps: TodoRow[]; panels: ShownPanels }> {
    return this.database.withWorkspace(visit.workspace.id, async (tx) => {
      const event = await loadEvent(tx, id);
      if (event?.workspaceId !== visit.workspace.id) throw new NotFound();
      return {
        event,
        steps: await this.steps.of(tx, visit, event),
        panels: await this.panels.show(tx, visit, event),
      };
    });
  }

  today(visit: Visit): Promise<{ first: FirstSteps | null; todos: Todo[]; panels: VNode[]; coming: Coming[] }> {
    const now = this.clock.now();
    return this.database.withWorkspace(visit.workspace.id, async (tx) => ({
      first: visit.actor.may('events.edit') ? await firstSteps(tx, visit.workspace.id) : null,
      todos: await this.todos.list(tx, visit),
      panels: await this.todayPanels.show(tx, visit),
      coming: await comingUntil(tx, visit.workspace.id, now, new Date(now.getTime() + 14 * day)),
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
