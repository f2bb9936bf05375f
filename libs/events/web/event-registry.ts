import { Injectable } from '@nestjs/common';
import { type CountTold, EventAudience } from '../core/event-audience.js';
import { EventCopies, type EventCopy } from '../core/event-copies.js';
import { type EventStep, EventSteps } from '../core/event-steps.js';
import { type EventTab, EventTabs } from '../core/event-tabs.js';
import { type FunnelPart, FunnelSteps } from '../core/funnel-steps.js';
import { type HoldPlaces, PlacesHeld } from '../core/places-held.js';
import { MailPlans, type PlannedMails } from '../core/planned-mails.js';
import { Todos, type TodoSource } from '../core/todos.js';
import { type EventPanel, EventPanels } from './event-panels.js';
import { type TodayPanel, TodayPanels } from './today-panels.js';

/** What a context brings to the pages about events: declared in its `X.parts.ts`. */
export interface EventManifest {
  tabs?: readonly EventTab[];
  /** 次にすること of a published event */
  steps?: readonly EventStep[];
  /** やること on 今日 */
  todos?: readonly TodoSource[];
  /** 案内 → 申込 → 確定 → 出席 → 回答 */
  funnel?: readonly FunnelPart[];
  /** of an event's overview */
  panels?: readonly EventPanel[];
  /** of 今日, below やること */
  today?: readonly TodayPanel[];
  /** what 次回をつくる takes along */
  copies?: readonly EventCopy[];
  /** how many it would tell of a move */
  told?: CountTold;
  /** what it would mail about an event that is only typed yet */
  planned?: PlannedMails;
  /** it seats people: asked before pools change */
  places?: HoldPlaces;
}

/** Hands each part to the page it is of. */
@Injectable()
export class EventRegistry {
  constructor(
    private readonly tabs: EventTabs,
    private readonly steps: EventSteps,
    private readonly todos: Todos,
    private readonly funnel: FunnelSteps,
    private readonly panels: EventPanels,
    private readonly today: TodayPanels,
    private readonly copies: EventCopies,
    private readonly audience: EventAudience,
    private readonly held: PlacesHeld,
    private readonly mails: MailPlans,
  ) {}

  add({
    tabs = [],
    steps = [],
    todos = [],
    funnel = [],
    panels = [],
    today = [],
    copies = [],
    ...one
  }: EventManifest): void {
    this.tabs.add(...tabs);
    this.steps.add(...steps);
    this.todos.add(...todos);
    this.funnel.add(...funnel);
    this.panels.add(...panels);
    this.today.add(...today);
    this.copies.add(...copies);
    if (one.told) this.audience.add(one.told);
    if (one.planned) this.mails.add(one.planned);
    if (one.places) this.held.add(one.places);
  }
}
