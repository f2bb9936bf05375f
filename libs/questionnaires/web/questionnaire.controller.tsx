import { Body, Controller, Get, Post } from '@nestjs/common';
import { Id, page, seeOther, Staff, type Visit, Visited } from '#platform';
import { problemsIn, type Refused, type TypedOf } from '#ui/forms';
import { type FramedQuestionnaire, zoneOf } from '../core/questionnaire-frames.js';
import { Questionnaires } from '../core/questionnaires.js';
import { formOf } from './form-of.js';
import { asksForRow, changeRows, ofKnownKinds, refusedOnceTidied, tidied } from './item-rows.js';
import { QuestionnaireForm } from './questionnaire.form.js';
import { questionnairePath } from './questionnaire-path.js';
import { QuestionnairePage } from './questionnaire.page.js';
import { readQuestionnaire } from './read-questionnaire.js';
import { RequestPage } from './request.page.js';

/** Defines, publishes, sends and closes a questionnaire. */
@Controller('/w/:slug/staff/questionnaires/:id')
@Staff('questionnaires.edit')
export class QuestionnaireController {
  constructor(private readonly questionnaires: Questionnaires) {}

  @Get()
  async show(@Visited() visit: Visit, @Id() id: string) {
    const framed = await this.questionnaires.framed(visit.asker, id);
    return formPage(visit, framed, formOf(framed.questionnaire, zoneOf(framed, visit.workspace)));
  }

  @Post()
  save(@Visited() visit: Visit, @Id() id: string, @Body() sent: QuestionnaireForm) {
    return this.#save(visit, id, sent, 'save');
  }

  /** Saved first, so that it shows what was just typed, and nothing of it is lost on the way there and back. */
  @Post('preview')
  preview(@Visited() visit: Visit, @Id() id: string, @Body() sent: QuestionnaireForm) {
    return this.#save(visit, id, sent, 'preview');
  }

  @Post('publication')
  publish(@Visited() visit: Visit, @Id() id: string, @Body() sent: QuestionnaireForm) {
    return this.#save(visit, id, sent, 'publish');
  }

  @Get('requests')
  async askToRequest(@Visited() visit: Visit, @Id() id: string) {
    return page(<RequestPage visit={visit} {...await this.questionnaires.audience(visit.asker, id)} />);
  }

  @Post('requests')
  async request(@Visited() visit: Visit, @Id() id: string) {
    const { asked, unreachable } = await this.questionnaires.request(visit.workspace.id, visit.actor, id);
    const notice =
      asked === 0
        ? 'questionnaire.nobody-asked'
        : unreachable > 0
          ? 'questionnaire.some-unreachable'
          : `questionnaire.asked:${asked}`;
    return seeOther(questionnairePath(visit.workspace, id), notice);
  }

  @Post('closing')
  async close(@Visited() visit: Visit, @Id() id: string) {
    await this.questionnaires.close(visit.workspace.id, visit.actor, id);
    return seeOther(questionnairePath(visit.workspace, id), 'questionnaire.closed');
  }

  @Post('reopening')
  async reopen(@Visited() visit: Visit, @Id() id: string) {
    await this.questionnaires.reopen(visit.workspace.id, visit.actor, id);
    return seeOther(questionnairePath(visit.workspace, id), 'questionnaire.reopened');
  }

  async #save(visit: Visit, id: string, sent: QuestionnaireForm, then: 'save' | 'preview' | 'publish') {
    const publishing = then === 'publish';
    const typed = ofKnownKinds(sent.typed);
    const framed = await this.questionnaires.framed(visit.asker, id);
    if (asksForRow(typed)) return formPage(visit, framed, changeRows(typed));
    const form = tidied(typed);
    const { plan, refused } = readQuestionnaire(QuestionnaireForm.valueOf(form), zoneOf(framed, visit.workspace));
    const wrong = [...refusedOnceTidied(typed, sent.refused), ...refused];
    if (wrong.length > 0) return formPage(visit, framed, form, wrong);
    const saved = await this.questionnaires.save(visit.workspace.id, visit.actor, id, plan, form.seen, publishing);
    // Whoever has read that somebody was faster may overwrite it with the next press.
    const seen = String(framed.questionnaire.draftRevision);
    if (saved.refused.length > 0) return formPage(visit, framed, { ...form, seen }, saved.refused);
    return seeOther(
      questionnairePath(visit.workspace, id) + (then === 'preview' ? '/preview' : ''),
      publishing ? (saved.published === null ? 'questionnaire.unchanged' : 'published') : 'saved',
    );
  }
}

function formPage(
  visit: Visit,
  framed: FramedQuestionnaire,
  form: TypedOf<typeof QuestionnaireForm>,
  refused: readonly Refused[] = [],
) {
  const problems = problemsIn(refused, visit.language);
  return page(
    <QuestionnairePage visit={visit} framed={framed} form={form} problems={problems} />,
    problems.length > 0 ? 422 : 200,
  );
}
