import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Registry } from '#platform';
import { eventsParts } from './events.parts.js';
import { EventAudience } from './core/event-audience.js';
import { PlacesHeld } from './core/places-held.js';
import { EventCopies } from './core/event-copies.js';
import { EventLists } from './core/event-lists.js';
import { EventSlot } from './core/event-slot.js';
import { EventSteps } from './core/event-steps.js';
import { EventTabs } from './core/event-tabs.js';
import { EventRow } from './core/event.entity.js';
import { EventRevisionRow } from './core/event-revision.entity.js';
import { Events } from './core/events.js';
import { FunnelSteps } from './core/funnel-steps.js';
import { MailPlans } from './core/planned-mails.js';
import { PublicEvents } from './core/public-events.js';
import { PoolRow } from './core/pool.entity.js';
import { ProgrammeItemRow } from './core/programme-item.entity.js';
import { SeriesRow } from './core/series.entity.js';
import { SessionRow } from './core/session.entity.js';
import { SpeakerRow } from './core/speaker.entity.js';
import { TodaySlot } from './core/today-slot.js';
import { Todos } from './core/todos.js';
import { EventFormController } from './web/event-form.controller.js';
import { EventPanels } from './web/event-panels.js';
import { EventRegistry } from './web/event-registry.js';
import { EventsController } from './web/events.controller.js';
import { HomeController } from './web/home.controller.js';
import { PublicEventController } from './web/public-event.controller.js';
import { PublicPage } from './web/public-page.js';
import { TodayController } from './web/today.controller.js';
import { TodayPanels } from './web/today-panels.js';

/** 催し: series, events, sessions, pools, programme, publication, the host's home page and calendars. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      SeriesRow,
      EventRow,
      EventRevisionRow,
      SessionRow,
      PoolRow,
      ProgrammeItemRow,
      SpeakerRow,
    ]),
  ],
  controllers: [TodayController, HomeController, PublicEventController, EventFormController, EventsController],
  providers: [
    Events,
    PublicEvents,
    PublicPage,
    EventLists,
    EventAudience,
    EventCopies,
    PlacesHeld,
    MailPlans,
    EventTabs,
    EventSlot,
    EventPanels,
    EventSteps,
    FunnelSteps,
    TodaySlot,
    TodayPanels,
    Todos,
    EventRegistry,
  ],
  exports: [Events, EventTabs],
})
export class EventsModule implements OnModuleInit {
  constructor(
    private readonly house: Registry,
    private readonly events: EventRegistry,
    private readonly funnel: FunnelSteps,
    private readonly publicPage: PublicPage,
  ) {}

  onModuleInit(): void {
    this.house.handTo(this.events);
    this.house.add(eventsParts(this.funnel, this.publicPage));
  }
}
