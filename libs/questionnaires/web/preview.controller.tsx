import { Controller, Get, Query } from '@nestjs/common';
import { Id, page, Staff, Visit, Visited } from '#platform';
import { type Language, languages } from '#ui/i18n';
import type { Recipient } from '../core/questionnaire-invitation.entity.js';
import type { QuestionnaireView } from '../core/questionnaire.queries.js';
import { Questionnaires } from '../core/questionnaires.js';
import { AnswerPage } from './answer.page.js';
import { PreviewPage } from './preview.page.js';

/** The saved draft as participants would see it, in each language, without a way to send it. */
@Controller('/w/:slug/staff/questionnaires/:id/preview')
@Staff('questionnaires.edit')
export class PreviewController {
  constructor(private readonly questionnaires: Questionnaires) {}

  @Get()
  async frame(@Visited() visit: Visit, @Id() id: string, @Query('as') as: unknown) {
    return page(
      <PreviewPage
        visit={visit}
        framed={await this.questionnaires.framed(visit.asker, id)}
        language={languageOf(as)}
      />,
    );
  }

  @Get('page')
  async show(@Visited() visit: Visit, @Id() id: string, @Query('as') as: unknown) {
    const { event, questionnaire } = await this.questionnaires.framed(visit.asker, id);
    const invitation = { ...questionnaire, personName: '○○', officeName: '○○', recipient: recipientOf(questionnaire) };
    const version = { id: '', items: questionnaire.draft.items };
    return page(
      <AnswerPage
        visit={readAs(visit, languageOf(as))}
        event={event}
        invitation={invitation}
        version={version}
        typed={{}}
        states={[]}
        read={null}
        path={null}
      />,
    );
  }
}

const recipientOf = ({ eventId }: QuestionnaireView): Recipient => (eventId ? 'registration' : 'person');

const languageOf = (asked: unknown): Language => languages.find((language) => language === asked) ?? 'ja';

/** The visit of a participant who reads another language. */
function readAs(visit: Visit, language: Language): Visit {
  const { notice: _, ...rest } = visit;
  return Object.assign(new Visit(), rest, { language });
}
