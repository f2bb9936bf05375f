import { Body, Controller, Get, Post } from '@nestjs/common';
import { Events, takesApplications } from '#events';
import { Config, Email, Id, page, Public, readForm, seeOther, Visited, type Visit } from '#platform';
import { Invitations } from '../core/invitations.js';
import { LinkRequestPage, LinkSentPage } from './link-request.page.js';

export class LinkRequestForm {
  @Email() email = '';
}

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
        open={takesApplications(event, visit.now)}
        form={new LinkRequestForm()}
      />,
    );
  }

  @Post('link-requests')
  async request(@Visited() visit: Visit, @Id() id: string, @Body() body: unknown) {
    const event = await this.#event(visit, id);
    const { form, problems } = await readForm(LinkRequestForm, body, visit.language);
    if (problems.length > 0) {
      return page(
        <LinkRequestPage
          visit={visit}
          event={event}
          open={takesApplications(event, visit.now)}
          form={form}
          problems={problems}
        />,
        422,
      );
    }
    await this.invitations.requestLink(visit.workspace.id, id, form.email, visit.language, visit.client);
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
