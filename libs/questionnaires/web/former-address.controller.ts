import { Controller, Get, Param } from '@nestjs/common';
import { Id, isUuid, seeOther, Staff, type Visit, Visited } from '#platform';
import { Questionnaires } from '../core/questionnaires.js';
import { questionnairePath } from './questionnaire-path.js';

const pages = ['preview', 'requests', 'responses'];

/** Where an event had one questionnaire, its pages stood below the event: bookmarks and notes still lead there. */
@Controller('/w/:slug/staff/events/:id/questionnaire')
@Staff('questionnaires.edit')
export class FormerAddressController {
  constructor(private readonly questionnaires: Questionnaires) {}

  @Get()
  home(@Visited() visit: Visit, @Id() eventId: string) {
    return this.#follow(visit, eventId, '');
  }

  @Get(':page')
  page(@Visited() visit: Visit, @Id() eventId: string, @Param('page') name: string) {
    return this.#follow(visit, eventId, pages.includes(name) ? `/${name}` : '');
  }

  @Get('responses/:response')
  response(@Visited() visit: Visit, @Id() eventId: string, @Param('response') id: string) {
    return this.#follow(visit, eventId, isUuid(id) ? `/responses/${id}` : '/responses');
  }

  /** To the only one; otherwise to the list of them. */
  async #follow(visit: Visit, eventId: string, rest: string) {
    const { lines } = await this.questionnaires.ofEvent(visit.asker, eventId);
    const [only, ...others] = lines;
    return seeOther(
      only && others.length === 0
        ? questionnairePath(visit.workspace, only.id) + rest
        : `/w/${visit.workspace.slug}/staff/events/${eventId}/questionnaires`,
    );
  }
}
