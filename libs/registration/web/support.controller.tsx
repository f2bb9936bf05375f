import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { EventTabs } from '#events';
import { Id, page, parsePage, seeOther, Staff, Visited, type Visit } from '#platform';
import { SupportDesk } from '../core/support/support-desk.js';
import { ArrangementForm } from './arrangement.form.js';
import { SupportDeskPage } from './support-desk.page.js';
import { SupportNeedPage, SupportPrintPage } from './support-need.page.js';

/** 配慮の手配 of an event. What is needed is shown as the answer to a POST alone: each look is a row of the audit trail. */
@Controller('/w/:slug/staff/events/:id/support')
@Staff('support.arrange')
export class SupportController {
  constructor(
    private readonly desk: SupportDesk,
    private readonly tabs: EventTabs,
  ) {}

  @Get()
  async list(@Visited() visit: Visit, @Id() id: string, @Query() query: Record<string, string | undefined>) {
    const pageOf = parsePage(query.page);
    const found = await this.desk.list(visit.workspace.id, id, pageOf);
    return page(<SupportDeskPage visit={visit} tabs={this.tabs.of(visit.asker)} pageOf={pageOf} {...found} />);
  }

  @Post('views')
  async viewAll(@Visited() visit: Visit, @Id() id: string) {
    const found = await this.desk.viewAll(visit.workspace.id, visit.actor, id);
    return page(<SupportPrintPage visit={visit} tabs={this.tabs.of(visit.asker)} {...found} />);
  }

  @Post(':registration/views')
  view(@Visited() visit: Visit, @Id() id: string, @Id('registration') registrationId: string) {
    return this.#opened(visit, id, registrationId);
  }

  @Post(':registration/arrangement')
  async arrange(
    @Visited() visit: Visit,
    @Id() id: string,
    @Id('registration') registrationId: string,
    @Body() sent: ArrangementForm,
  ) {
    if (sent.refused.length > 0) return this.#opened(visit, id, registrationId, sent);
    const { arrangedBy, due, done, note } = sent.value;
    await this.desk.arrange(visit.workspace.id, visit.actor, id, registrationId, {
      arrangedBy: arrangedBy || null,
      due: due || null,
      done,
      note,
    });
    return seeOther(`/w/${visit.workspace.slug}/staff/events/${id}/support`, 'saved');
  }

  async #opened(visit: Visit, id: string, registrationId: string, sent?: ArrangementForm) {
    const found = await this.desk.view(visit.workspace.id, visit.actor, id, registrationId);
    const { arrangedBy, due, doneAt, note } = found.need;
    const stands = { arrangedBy: arrangedBy ?? '', due: due ?? '', done: doneAt !== null, note };
    return page(
      <SupportNeedPage
        visit={visit}
        tabs={this.tabs.of(visit.asker)}
        form={sent?.typed ?? ArrangementForm.of(stands)}
        problems={sent?.problems(visit.language) ?? []}
        {...found}
      />,
      sent ? 422 : 200,
    );
  }
}
