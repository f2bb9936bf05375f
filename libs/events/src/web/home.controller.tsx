import { Controller, Get, Query } from '@nestjs/common';
import { file, page, parsePage, Public, type Visit, Visited } from '#platform';
import { calendarType, hostCalendar } from '../event-calendar.js';
import { EventLists } from '../event-lists.js';
import { HomePage } from './home.page.js';

/** The host body's own pages for everybody. */
@Controller('/w/:slug')
@Public()
export class HomeController {
  constructor(private readonly lists: EventLists) {}

  @Get()
  async home(@Visited() visit: Visit, @Query('page') asked: unknown) {
    const at = parsePage(asked, 20);
    return page(<HomePage visit={visit} {...await this.lists.home(visit.workspace.id, at)} page={at} />);
  }

  @Get('calendar.ics')
  async calendar(@Visited() visit: Visit) {
    const events = await this.lists.feed(visit.workspace.id);
    return file('calendar.ics', calendarType, hostCalendar(events, visit), { inline: true });
  }
}
