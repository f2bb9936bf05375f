import { Body, Controller, Get, Post } from '@nestjs/common';
import { Asked, Id, page, parsePage, seeOther, Staff, uuidv7, type Visit, Visited } from '#platform';
import type { Problem } from '#ui';
import type { TypedOf } from '#ui/forms';
import { Questionnaires } from '../core/questionnaires.js';
import { BeginAloneForm, BeginForm } from './begin.form.js';
import { BeginPage } from './begin.page.js';
import { EventQuestionnairesPage } from './event-questionnaires.page.js';
import { questionnairePath } from './questionnaire-path.js';
import { QuestionnairesPage } from './questionnaires.page.js';

/** Lists of questionnaires, and where a new one begins. */
@Controller('/w/:slug/staff')
export class QuestionnairesController {
  constructor(private readonly questionnaires: Questionnaires) {}

  @Get('questionnaires')
  @Staff('questionnaires.read')
  async list(@Visited() visit: Visit, @Asked('page') at: string) {
    const pageOf = parsePage(at);
    const listed = await this.questionnaires.list(visit.asker, pageOf);
    return page(<QuestionnairesPage visit={visit} listed={listed} pageOf={pageOf} />);
  }

  @Get('questionnaires/new')
  @Staff('questionnaires.edit')
  blank(@Visited() visit: Visit) {
    return this.#alone(visit, BeginAloneForm.blank({ id: uuidv7() }));
  }

  @Post('questionnaires')
  @Staff('questionnaires.edit')
  async begin(@Visited() visit: Visit, @Body() sent: BeginAloneForm) {
    if (sent.refused.length > 0) return this.#alone(visit, sent.typed, sent.problems(visit.language));
    const { id, template, series } = sent.value;
    await this.questionnaires.begin(visit.workspace.id, visit.actor, id, series ? { seriesId: series } : {}, template);
    return seeOther(questionnairePath(visit.workspace, id));
  }

  @Get('events/:id/questionnaires')
  @Staff('questionnaires.read')
  ofEvent(@Visited() visit: Visit, @Id() eventId: string) {
    return this.#ofEvent(visit, eventId, BeginForm.blank({ id: uuidv7() }));
  }

  @Post('events/:id/questionnaires')
  @Staff('questionnaires.edit')
  async beginOfEvent(@Visited() visit: Visit, @Id() eventId: string, @Body() sent: BeginForm) {
    if (sent.refused.length > 0) return this.#ofEvent(visit, eventId, sent.typed, sent.problems(visit.language));
    const { id, template, occasion } = sent.value;
    await this.questionnaires.begin(visit.workspace.id, visit.actor, id, { eventId, occasion }, template);
    return seeOther(questionnairePath(visit.workspace, id));
  }

  async #alone(visit: Visit, form: TypedOf<typeof BeginAloneForm>, problems: readonly Problem[] = []) {
    const series = await this.questionnaires.series(visit.workspace.id);
    return page(<BeginPage {...{ visit, form, series, problems }} />, problems.length > 0 ? 422 : 200);
  }

  async #ofEvent(visit: Visit, eventId: string, form: TypedOf<typeof BeginForm>, problems: readonly Problem[] = []) {
    const listed = await this.questionnaires.ofEvent(visit.asker, eventId);
    return page(<EventQuestionnairesPage {...{ visit, listed, form, problems }} />, problems.length > 0 ? 422 : 200);
  }
}
