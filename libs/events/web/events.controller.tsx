import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Id, page, parsePage, seeOther, Staff, type Visit, Visited } from '#platform';
import { shows } from '../core/event-list.queries.js';
import { EventLists } from '../core/event-lists.js';
import { EventTabs } from '../core/event-tabs.js';
import { Events } from '../core/events.js';
import { CancellationForm } from './cancellation.form.js';
import { CancellationPage } from './cancellation.page.js';
import { EventPage } from './event.page.js';
import { EventPanels } from './event-panels.js';
import { EventsPage } from './events.page.js';
import { OverviewPage } from './overview.page.js';

/** Events as staff see them: the list, one event, and its steps. */
@Controller('/w/:slug/staff/events')
export class EventsController {
  constructor(
    private readonly events: Events,
    private readonly lists: EventLists,
    private readonly tabs: EventTabs,
    private readonly panels: EventPanels,
  ) {}

  @Get()
  @Staff('events.read')
  async list(@Visited() visit: Visit, @Query('show') asked: unknown, @Query('page') askedPage: unknown) {
    const show = shows.find((one) => one === asked) ?? 'coming';
    const at = parsePage(askedPage);
    return page(
      <EventsPage visit={visit} show={show} page={at} list={await this.lists.list(visit.workspace.id, show, at)} />,
    );
  }

  @Get(':id')
  @Staff('events.read')
  async overview(@Visited() visit: Visit, @Id() id: string) {
    const { event, steps, found } = await this.lists.overview(visit.asker, id);
    const panels = {
      strip: this.panels.at('strip', found, visit, event),
      main: this.panels.at('main', found, visit, event),
      aside: this.panels.at('aside', found, visit, event),
    };
    return page(
      <OverviewPage visit={visit} event={event} steps={steps} panels={panels} tabs={this.tabs.of(visit.asker)} />,
    );
  }

  /** The public page before it is public. */
  @Get(':id/preview')
  @Staff('events.read')
  async preview(@Visited() visit: Visit, @Id() id: string) {
    return page(<EventPage visit={visit} event={await this.events.one(visit.workspace.id, id)} preview />);
  }

  @Post(':id/preparation')
  @Staff('events.edit')
  async prepare(@Visited() visit: Visit, @Id() id: string) {
    await this.events.prepare(visit.workspace.id, visit.actor, id);
    return seeOther(placeOf(visit, id), 'event.prepared');
  }

  @Post(':id/publication')
  @Staff('events.edit')
  async publish(@Visited() visit: Visit, @Id() id: string) {
    await this.events.publish(visit.workspace.id, visit.actor, id);
    return seeOther(placeOf(visit, id), 'published');
  }

  @Get(':id/cancellation')
  @Staff('events.edit')
  async askToCancel(@Visited() visit: Visit, @Id() id: string) {
    const event = await this.events.one(visit.workspace.id, id);
    if (event.state === 'cancelled') return seeOther(placeOf(visit, id));
    return page(<CancellationPage visit={visit} event={event} form={CancellationForm.blank()} />);
  }

  @Post(':id/cancellation')
  @Staff('events.edit')
  async cancel(@Visited() visit: Visit, @Id() id: string, @Body() sent: CancellationForm) {
    if (sent.refused.length > 0) {
      const event = await this.events.one(visit.workspace.id, id);
      const problems = sent.problems(visit.language);
      return page(<CancellationPage visit={visit} event={event} form={sent.typed} problems={problems} />, 422);
    }
    await this.events.cancel(visit.workspace.id, visit.actor, id, sent.value.reason);
    return seeOther(placeOf(visit, id), 'event.cancelled');
  }
}

const placeOf = (visit: Visit, id: string): string => `/w/${visit.workspace.slug}/staff/events/${id}`;
