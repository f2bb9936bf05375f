import { Body, Controller, Get, Post } from '@nestjs/common';
import { EventTabs } from '#events';
import { Id, NotFound, page, seeOther, Staff, Visited, type Visit } from '#platform';
import { Doubles } from '../core/doubles.js';
import { PairForm } from './doubles.form.js';
import { DoublesPage, QueuePage } from './doubles.page.js';

/** Pairs on one page: one settles them one after the other. */
const mostPairs = 10;

/** People who were perhaps taken down twice. */
@Controller('/w/:slug/staff')
@Staff('registrations.edit')
export class DoublesController {
  constructor(
    private readonly doubles: Doubles,
    private readonly tabs: EventTabs,
  ) {}

  @Get('doubles')
  async queue(@Visited() visit: Visit) {
    return page(<QueuePage visit={visit} pairs={await this.doubles.queue(visit.workspace.id)} />);
  }

  @Get('events/:id/registrations/doubles')
  async list(@Visited() visit: Visit, @Id() id: string) {
    const found = await this.doubles.of(visit.workspace.id, id, mostPairs);
    return page(<DoublesPage visit={visit} tabs={this.tabs.of(visit.asker)} {...found} />);
  }

  @Post('events/:id/registrations/doubles/merges')
  async merge(@Visited() visit: Visit, @Id() id: string, @Body() sent: PairForm) {
    const { kept, other } = pairOf(sent);
    await this.doubles.merge(visit.workspace.id, visit.actor, id, kept, other);
    return seeOther(`${pathOf(visit, id)}/${kept}`, 'registration.merged');
  }

  @Post('events/:id/registrations/doubles/apart')
  async tellApart(@Visited() visit: Visit, @Id() id: string, @Body() sent: PairForm) {
    const { kept, other } = pairOf(sent);
    await this.doubles.tellApart(visit.workspace.id, visit.actor, id, kept, other);
    return seeOther(`${pathOf(visit, id)}/doubles`, 'registration.told-apart');
  }

  @Post('events/:id/registrations/:registration/separation')
  async separate(@Visited() visit: Visit, @Id() id: string, @Id('registration') registrationId: string) {
    await this.doubles.separate(visit.workspace.id, visit.actor, id, registrationId);
    return seeOther(`${pathOf(visit, id)}/${registrationId}`, 'registration.separated');
  }
}

function pairOf({ value, refused }: PairForm): { kept: string; other: string } {
  if (refused.length > 0 || value.kept === value.other) throw new NotFound();
  return value;
}

const pathOf = (visit: Visit, eventId: string): string =>
  `/w/${visit.workspace.slug}/staff/events/${eventId}/registrations`;
