import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { EventTabs } from '#events';
import { FailedMails, MailKinds, mailStates } from '#messaging';
import { FailedForm, sentAgain } from '#messaging/web';
import { Id, page, parsePage, seeOther, Staff, Visited, type Visit } from '#platform';
import { RegistrationDesk } from '../core/registration-desk.js';
import { EventMailsPage } from './event-mails.page.js';

/** Which mails of an event went, wait, or did not go, and why. */
@Controller('/w/:slug/staff/events/:id/mails')
@Staff('mails.read')
export class EventMailsController {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly tabs: EventTabs,
    private readonly kinds: MailKinds,
    private readonly failed: FailedMails,
  ) {}

  @Get()
  async list(@Visited() visit: Visit, @Id() id: string, @Query() query: Record<string, string | undefined>) {
    const state = mailStates.find((one) => one === query.state);
    const pageOf = parsePage(query.page);
    const found = await this.desk.mails(visit.workspace.id, id, pageOf, state);
    const label = (kind: string) => this.kinds.find(kind)?.label ?? { ja: kind, en: kind };
    return page(
      <EventMailsPage
        visit={visit}
        tabs={this.tabs.of(visit.asker)}
        pageOf={pageOf}
        state={state}
        label={label}
        {...found}
      />,
    );
  }
  @Post('resends')
  @Staff('mails.send')
  async sendAgain(@Visited() visit: Visit, @Id() id: string, @Body() sent: FailedForm) {
    const notice = await sentAgain(this.failed, visit, sent, id);
    return seeOther(`/w/${visit.workspace.slug}/staff/events/${id}/mails`, notice);
  }
}
