import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  DomainError,
  inLanguage,
  isUuid,
  LinkSigner,
  Config,
  NotFound,
  page,
  Public,
  readForm,
  seeOther,
  Visited,
  type Visit,
} from '#platform';
import { Confirm } from '#ui';
import { plainText } from '#ui/i18n';
import { choicesOf } from '../core/choices.js';
import { myPath, PersonalLinks } from '../core/links.js';
import { Gathered } from '../core/gathered.js';
import { Registrations } from '../core/registrations.js';
import { ownEmail, picksOf, seatProblems } from './apply.form.js';
import { ChangeForm, standingForm } from './change.form.js';
import { ChangePage } from './change.page.js';
import { MyPage } from './my.page.js';
import { MyParts } from './my-parts.js';
import { myTexts } from './my.texts.js';

/** What the link in every mail about an application opens. Links are opened by scanners too: reading changes nothing. */
@Controller('/w/:slug/my/:token')
@Public()
export class MyController {
  readonly #links: PersonalLinks;

  constructor(
    private readonly registrations: Registrations,
    private readonly gathered: Gathered,
    private readonly parts: MyParts,
    config: Config,
    signer: LinkSigner,
  ) {
    this.#links = new PersonalLinks(signer, config.baseUrl);
  }

  @Get()
  async show(@Visited() visit: Visit, @Param('token') token: string) {
    const path = myPath(visit.workspace, token);
    const { application, event, invitation, found, coming } = await this.gathered.mine(visit.guest, token);
    return page(
      <MyPage
        visit={visit}
        event={event}
        application={application}
        path={path}
        parts={this.parts.draw(found, visit, { application, event, path })}
        coming={coming}
        applyPath={invitation && this.#links.applyPath(visit.workspace, invitation)}
      />,
    );
  }

  @Get('change')
  async changing(@Visited() visit: Visit, @Param('token') token: string) {
    const { application, event } = await this.registrations.my(visit.workspace.id, token);
    const form = standingForm(event, application);
    return page(
      <ChangePage
        visit={visit}
        event={event}
        application={application}
        path={myPath(visit.workspace, token)}
        form={form}
      />,
    );
  }

  @Post('changes')
  async change(@Visited() visit: Visit, @Param('token') token: string, @Body() body: unknown) {
    const { application, event } = await this.registrations.my(visit.workspace.id, token);
    const { form, problems } = await readForm(ChangeForm, body, visit.language);
    const path = myPath(visit.workspace, token);
    const all = [...problems, ...seatProblems(event, form.people, visit.language)];
    const again = (list: typeof all) =>
      page(
        <ChangePage visit={visit} event={event} application={application} path={path} form={form} problems={list} />,
        422,
      );
    if (all.length > 0) return again(all);
    try {
      await this.registrations.change(
        visit.workspace.id,
        token,
        form.people.map((person) => ({
          registrationId: person.registrationId,
          choices: choicesOf(event, picksOf(person)),
          email: ownEmail(person),
        })),
      );
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'registration.change-full') throw error;
      return again([{ field: error.field!, sentence: inLanguage(error.sentence, visit.language) }]);
    }
    return seeOther(path, 'changed');
  }

  @Get('cancellation')
  async cancelling(@Visited() visit: Visit, @Param('token') token: string, @Query('person') person?: string) {
    const { application } = await this.registrations.my(visit.workspace.id, token);
    const t = myTexts.of(visit.language);
    const leaving = application.people.filter(
      (one) => one.live && (person === undefined || one.registrationId === person),
    );
    const path = myPath(visit.workspace, token);
    if (leaving.length === 0) return seeOther(path);
    return page(
      <Confirm
        kind="guest"
        visit={visit}
        title={plainText(t.cancelTitle)}
        question={t.cancelQuestion(leaving.map((one) => t.san(one.name)).join(t.together))}
        action={`${path}/cancellation`}
        verb={t.cancelVerb}
        back={path}
        backLabel={t.keep}
        hidden={person ? { person } : {}}
      />,
    );
  }

  @Post('cancellation')
  async cancel(@Visited() visit: Visit, @Param('token') token: string, @Body() body: { person?: unknown }) {
    // Whoever names somebody means nobody else.
    if (body.person !== undefined && !isUuid(body.person)) throw new NotFound();
    await this.registrations.cancel(visit.workspace.id, token, body.person);
    // The page itself says by name who is out and who is in.
    return seeOther(myPath(visit.workspace, token));
  }

  @Post('restorations')
  async restore(@Visited() visit: Visit, @Param('token') token: string, @Body() body: { person?: unknown }) {
    if (!isUuid(body.person)) throw new NotFound();
    await this.registrations.restore(visit.workspace.id, token, body.person);
    return seeOther(myPath(visit.workspace, token), 'restored');
  }
}
