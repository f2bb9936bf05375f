import { Body, Controller, Param, Post } from '@nestjs/common';
import { Config, Id, LinkSigner, Public, seeOther, Visited, type Visit } from '#platform';
import { officePath, PersonalLinks } from '../core/links.js';
import { OfficeActs } from '../core/office-acts.js';
import { DeclineForm } from './answer.form.js';
import { OfficeView } from './office-view.js';

/** Answers of an office to what it was asked, on its own page. */
@Controller('/w/:slug/office/:token/invitations/:id')
@Public()
export class OfficeAnswersController {
  readonly #links: PersonalLinks;

  constructor(
    private readonly view: OfficeView,
    private readonly acts: OfficeActs,
    config: Config,
    signer: LinkSigner,
  ) {
    this.#links = new PersonalLinks(signer, config.baseUrl);
  }

  /** To the form; where the office was asked on paper, it asks for the address. */
  @Post('opening')
  async goOn(@Visited() visit: Visit, @Param('token') token: string, @Id() id: string) {
    const invitation = await this.acts.goOn(visit.workspace.id, token, id);
    const { workspace } = visit;
    const known = invitation.email !== '';
    return seeOther(known ? this.#links.applyPath(workspace, invitation) : this.#links.codePath(workspace, invitation));
  }

  @Post('decline')
  async decline(@Visited() visit: Visit, @Param('token') token: string, @Id() id: string, @Body() sent: DeclineForm) {
    const trouble = { what: 'decline' as const, id, typed: sent.typed };
    if (sent.refused.length > 0)
      return this.view.show(visit, token, { ...trouble, problems: sent.problems(visit.language) });
    await this.acts.decline(visit.workspace.id, token, id, sent.value.word);
    return seeOther(officePath(visit.workspace, token));
  }

  @Post('reopening')
  async reopen(@Visited() visit: Visit, @Param('token') token: string, @Id() id: string) {
    await this.acts.undecline(visit.workspace.id, token, id);
    return seeOther(officePath(visit.workspace, token));
  }
}
