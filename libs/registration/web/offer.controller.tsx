import { Controller, Get, Param, Post } from '@nestjs/common';
import { page, Public, seeOther, Visited, type Visit } from '#platform';
import { Confirm } from '#ui';
import { plainText } from '#ui/i18n';
import { myPath } from '../core/links.js';
import { Offers } from '../core/offers.js';
import { calledAs, offerOf } from '../core/person-lines.js';
import { Registrations } from '../core/registrations.js';
import { myTexts } from './my.texts.js';

/** The answer to an offered seat. A mailed link only leads to the question. */
@Controller('/w/:slug/my/:token')
@Public()
export class OfferController {
  constructor(
    private readonly registrations: Registrations,
    private readonly offers: Offers,
  ) {}

  @Post('acceptances')
  async accept(@Visited() visit: Visit, @Param('token') token: string) {
    await this.offers.accept(visit.workspace.id, token);
    return seeOther(myPath(visit.workspace, token));
  }

  @Get('declination')
  async declining(@Visited() visit: Visit, @Param('token') token: string) {
    const { application } = await this.registrations.my(visit.workspace.id, token);
    const t = myTexts.of(visit.language);
    const path = myPath(visit.workspace, token);
    const offered = application.people.filter((person) => offerOf(person) !== null);
    if (offered.length === 0) return seeOther(path);
    return page(
      <Confirm
        kind="guest"
        visit={visit}
        title={plainText(t.declineTitle)}
        question={t.declineQuestion(offered.map((one) => calledAs(one, visit.language, 'san')).join(t.together))}
        action={`${path}/declination`}
        verb={t.declineVerb}
        back={path}
        backLabel={t.keepOffer}
      />,
    );
  }

  @Post('declination')
  async decline(@Visited() visit: Visit, @Param('token') token: string) {
    await this.offers.decline(visit.workspace.id, token);
    return seeOther(myPath(visit.workspace, token));
  }
}
