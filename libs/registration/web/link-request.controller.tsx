import { Body, Controller, Get, Post } from '@nestjs/common';
import { Events, takesApplications } from '#events';
import { Config, Id, page, Public, seeOther, Visited, type Visit } from '#platform';
import { givesLinks } from '../core/entry.js';
import { Invitations } from '../core/invitations.js';
import { LinkRequestForm } from './link-request.form.js';
import { LinkRequestPage, LinkSentPage } from './link-request.page.js';

/** The public way in: an address asks for its link. */
@Controller('/w/:slug/events/:id')
@Public()
export class LinkRequestController {
  constructor(
    private readonly events: Events,
    private readonly invitations: Invitations,
    private readonly config: Config,
  ) {}

  @Get('apply')
  async ask(@Visited() visit: Visit, @Id() id: string) {
    const event = await this.#event(visit, id);
    return page(
      <LinkRequestPage
        visit={visit}
        event={event}
        open={takesApplications(event, visit.now) && givesLinks(event)}
        form={LinkRequestForm.blank()}
      />,
    );
  }

  @Post('link-requests')
  async request(@Visited() visit: Visit, @Id() id: string, @Body() body: unknown) {
    const event = await this.#event(visit, id);
    const sent = await LinkRequestForm.read(body);
    if (sent.refused.length > 0) {
      return page(
        <LinkRequestPage
          visit={visit}
          event={event}
          open={takesApplications(event, visit.now) && givesLinks(event)}
          form={sent.typed}
          problems={sent.problems(visit.language)}
        />,
        422,
      );
    }
    await this.invitations.requestLink(visit.workspace.id, id, sent.value.email, visit.language, visit.client);
    return seeOther(`/w/${visit.workspace.slug}/events/${id}/link-sent`);
  }

  @Get('link-sent')
  async sent(@Visited() visit: Visit, @Id() id: string) {
    const event = await this.#event(visit, id);
    return page(<LinkSentPage visit={visit} event={event} mailDomain={this.config.mailFrom.split('@')[1]!} />);
  }

  #event(visit: Visit, id: string) {
    return this.events.publicOne(visit.workspace.id, id);
  }
}
