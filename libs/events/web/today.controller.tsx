import { Controller, Get } from '@nestjs/common';
import { page, Staff, type Visit, Visited } from '#platform';
import { EventLists } from '../core/event-lists.js';
import { TodayPanels } from './today-panels.js';
import { TodayPage } from './today.page.js';

@Controller('/w/:slug/staff')
export class TodayController {
  constructor(
    private readonly lists: EventLists,
    private readonly panels: TodayPanels,
  ) {}

  @Get()
  @Staff('staff.home')
  async today(@Visited() visit: Visit) {
    const { found, ...today } = await this.lists.today(visit.asker);
    return page(<TodayPage visit={visit} {...today} panels={this.panels.draw(found, visit)} />);
  }
}
