import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Config, page, Public, seeOther, Visited, type Visit } from '#platform';
import { officeLinksPath } from '../core/links.js';
import { OfficeLinks } from '../core/office-links.js';
import { OfficeLinkForm } from './office.form.js';
import { OfficeLinkPage, OfficeLinkSentPage } from './office-links.page.js';

/** The way to an office's page: its link goes to the addresses of that office only. */
@Controller('/w/:slug')
@Public()
export class OfficeLinksController {
  constructor(
    private readonly links: OfficeLinks,
    private readonly config: Config,
  ) {}

  @Get('office-links')
  ask(@Visited() visit: Visit) {
    return page(<OfficeLinkPage visit={visit} form={OfficeLinkForm.blank()} />);
  }

  /** The answer is the same, whoever's address it is. */
  @Post('office-links')
  async request(@Visited() visit: Visit, @Body() sent: OfficeLinkForm) {
    if (sent.refused.length > 0)
      return page(<OfficeLinkPage visit={visit} form={sent.typed} problems={sent.problems(visit.language)} />, 422);
    await this.links.request(visit.workspace.id, sent.value.email, visit.language, visit.client);
    return seeOther(`${officeLinksPath(visit.workspace)}/sent`);
  }

  @Get('office-links/sent')
  sent(@Visited() visit: Visit) {
    return page(<OfficeLinkSentPage visit={visit} mailDomain={this.config.mailFrom.split('@')[1]!} />);
  }

  /** The link of this page dies, the next one is on its way. */
  @Post('office/:token/links')
  async renew(@Visited() visit: Visit, @Param('token') token: string) {
    await this.links.renew(visit.workspace.id, token, visit.language, visit.client);
    return seeOther(`${officeLinksPath(visit.workspace)}/sent`, 'registration.office-link-renewed');
  }
}
