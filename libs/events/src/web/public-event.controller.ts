import { Controller, Get } from '@nestjs/common';
import { drawn, file, Id, Public, type Visit, Visited } from '#platform';
import { calendarType, eventCalendar } from '../event-calendar.js';
import { Events } from '../events.js';
import { PublicPage } from './public-page.js';

/** What anybody may see of an event that was published. */
@Controller('/w/:slug/events/:id')
@Public()
export class PublicEventController {
  constructor(
    private readonly events: Events,
    private readonly publicPage: PublicPage,
  ) {}

  @Get()
  async show(@Visited() visit: Visit, @Id() id: string) {
    return drawn(await this.publicPage.of(visit, id));
  }

  @Get('calendar.ics')
  async calendar(@Visited() visit: Visit, @Id() id: string) {
    const event = await this.events.publicOne(visit.workspace.id, id);
    return file('event.ics', calendarType, eventCalendar(event, visit));
  }
}
