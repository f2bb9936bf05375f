import { Controller, Get } from '@nestjs/common';
import { Config, drawn, file, Id, Public, type Visit, Visited } from '#platform';
import { calendarType, calendarVersion, eventCalendar } from '../core/event-calendar.js';
import { Events } from '../core/events.js';
import { calendarReader } from './calendar-reader.js';
import { PublicPage } from './public-page.js';

/** What anybody may see of an event that was published. */
@Controller('/w/:slug/events/:id')
@Public()
export class PublicEventController {
  constructor(
    private readonly events: Events,
    private readonly publicPage: PublicPage,
    private readonly config: Config,
  ) {}

  @Get()
  async show(@Visited() visit: Visit, @Id() id: string) {
    return drawn(await this.publicPage.of(visit, id));
  }

  @Get('calendar.ics')
  async calendar(@Visited() visit: Visit, @Id() id: string) {
    const event = await this.events.publicOne(visit.workspace.id, id);
    const text = eventCalendar(event, calendarReader(visit, this.config));
    return file('event.ics', calendarType, text, { version: calendarVersion(text) });
  }
}
