import { Controller, Get, Query } from '@nestjs/common';
import { Id, page, parsePage, Staff, type Visit, Visited } from '#platform';
import { ResponseDesk } from '../core/response-desk.js';
import { ResponsePage } from './response.page.js';
import { ResponsesPage } from './responses.page.js';

/** Who was asked, who answered, and what: names only where the questionnaire is named. */
@Controller('/w/:slug/staff/events/:id/questionnaire/responses')
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

  @Get(':response')
  async show(@Visited() visit: Visit, @Id() id: string, @Id('response') responseId: string) {
    return page(<ResponsePage visit={visit} shown={await this.desk.one(visit.asker, id, responseId)} />);
  }
}
