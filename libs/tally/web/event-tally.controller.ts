import { Controller, Get, Param } from '@nestjs/common';
import { Id, seeOther, Staff, type Visit, Visited } from '#platform';
import { Questionnaires } from '#questionnaires';

const files = ['tables.xlsx', 'tables.csv', 'comments.csv'];

/** The tab 集計 of an event: to the tally of its questionnaire where there is one, otherwise to the list of them. */
@Controller('/w/:slug/staff/events/:id/tally')
@Staff('tally.read')
export class EventTallyController {
  constructor(private readonly questionnaires: Questionnaires) {}

  @Get()
  tally(@Visited() visit: Visit, @Id() eventId: string) {
    return this.#follow(visit, eventId, '');
  }

  @Get(':file')
  file(@Visited() visit: Visit, @Id() eventId: string, @Param('file') name: string) {
    return this.#follow(visit, eventId, files.includes(name) ? `/${name}` : '');
  }

  async #follow(visit: Visit, eventId: string, rest: string) {
    const { lines } = await this.questionnaires.ofEvent(visit.asker, eventId);
    const asked = lines.filter(({ state }) => state !== 'draft');
    const [only, ...others] = asked.length > 0 ? asked : lines;
    const staff = `/w/${visit.workspace.slug}/staff`;
    if (!only || others.length > 0) return seeOther(`${staff}/events/${eventId}/questionnaires`);
    const query = visit.url.slice(visit.path.length);
    return seeOther(`${staff}/questionnaires/${only.id}/tally${rest}${query}`);
  }
}
