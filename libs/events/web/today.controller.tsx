import { Controller, Get } from '@nestjs/common';
import { page, Staff, type Visit, Visited } from '#platform';
import { EventLists } from '../core/event-lists.js';
import { TodayPage } from './today.page.js';

@Controller('/w/:slug/staff')
export class TodayController {
  constructor(private readonly lists: EventLists) {}

  @Get()
  @Staff('staff.home')
  async today(@Visited() visit: Visit) {
    return page(<TodayPage visit={visit} {...await this.lists.today(visit)} />);
  }
}
