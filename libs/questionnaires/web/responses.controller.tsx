import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Id, isUuid, page, parsePage, refusal, seeOther, Staff, uuidv7, type Visit, Visited } from '#platform';
import type { Problem } from '#ui';
import { nest } from '#ui/forms';
import type { Typed } from '../core/answers.js';
import { ResponseDesk } from '../core/response-desk.js';
import { problemsOf } from './fault-problems.js';
import { PaperResponsePage } from './paper-response.page.js';
import { questionnairePath } from './questionnaire-path.js';
import { ResponsePage } from './response.page.js';
import { ResponsesPage } from './responses.page.js';

/** Who was asked, who answered, and what: names only where the questionnaire is named. Forms on paper are entered here. */
@Controller('/w/:slug/staff/questionnaires/:id/responses')
@Staff('questionnaires.edit')
export class ResponsesController {
  constructor(private readonly desk: ResponseDesk) {}

  @Get()
  async list(@Visited() visit: Visit, @Id() id: string, @Query() query: Record<string, string | undefined>) {
    const filter = (['answered', 'missing'] as const).find((one) => one === query.state);
    const pageOf = parsePage(query.page);
    return page(
      <ResponsesPage
        visit={visit}
        listed={await this.desk.list(visit.asker, id, filter, pageOf)}
        filter={filter}
        pageOf={pageOf}
      />,
    );
  }

  @Get('new')
  async blank(@Visited() visit: Visit, @Id() id: string) {
    const blank = await this.desk.blank(visit.asker, id);
    return page(<PaperResponsePage {...{ visit, blank }} responseId={uuidv7()} office="" typed={{}} />);
  }

  /** Once stored, the next sheet of the pile. */
  @Post()
  async enter(@Visited() visit: Visit, @Id() id: string, @Body() body: unknown) {
    const typed: Typed = nest(body);
    const responseId = String(typed['id']);
    if (!isUuid(responseId)) return seeOther(`${questionnairePath(visit.workspace, id)}/responses/new`);
    const office = tidyName(typed['office']);
    const { language, asker } = visit;
    const form = { responseId, versionId: String(typed['version']), typed, language };
    const shown = async (problems: readonly Problem[]) => {
      const blank = await this.desk.blank(asker, id);
      return page(<PaperResponsePage {...{ visit, blank, responseId, office, typed, problems }} />, 422);
    };
    try {
      const unread = await this.desk.enter(asker, id, office, form);
      if (unread) return shown(problemsOf(unread.version.items, unread.read, language));
    } catch (error) {
      return shown(refusal(error, language));
    }
    return seeOther(`${questionnairePath(visit.workspace, id)}/responses/new`, 'saved');
  }

  @Get(':response')
  async show(@Visited() visit: Visit, @Id() id: string, @Id('response') responseId: string) {
    return page(<ResponsePage visit={visit} shown={await this.desk.one(visit.asker, id, responseId)} />);
  }
}

/** As it may stand in the directory. */
const tidyName = (sent: unknown): string => (typeof sent === 'string' ? sent.slice(0, 200).trim() : '');
