import { Controller, Get, Query } from '@nestjs/common';
import { Config, file, page, parsePage, Public, type Visit, Visited } from '#platform';
import { calendarType, calendarVersion, hostCalendar } from '../core/event-calendar.js';
import { EventLists } from '../core/event-lists.js';
import { calendarReader } from './calendar-reader.js';
import { HomePage } from './home.page.js';

/** The host body's own pages for everybody. */
@Controller('/w/:slug')
@Public()
export class HomeController {
  constructor(
    private readonly lists: EventLists,
    private readonly config: Config,
  ) {}

  @Get()
  async home(@Visited() visit: Visit, @Query('page') asked: unknown) {
    const at = parsePage(asked, 20);
    return page(<HomePage visit={visit} {...await this.lists.home(visit.workspace.id, at)} page={at} />);
  }

  @Get('calendar.ics')
  async calendar(@Visited() visit: Visit) {
    const events = await this.lists.feed(visit.workspace.id);
    const text = hostCalendar(events, calendarReader(visit, this.config));
    return file('calendar.ics', calendarType, text, { inline: true, version: calendarVersion(text) });
  }
}
