import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  DomainError,
  isUuid,
  LinkSigner,
  Config,
  NotFound,
  page,
  Public,
  seeOther,
  Visited,
  type Visit,
} from '#platform';
import { Confirm } from '#ui';
import { problemsIn, type Refused } from '#ui/forms';
import { plainText } from '#ui/i18n';
import { choicesOf } from '../core/choices.js';
import { myPath, PersonalLinks } from '../core/links.js';
import { Gathered } from '../core/gathered.js';
import { calledAs } from '../core/person-lines.js';
import { Registrations } from '../core/registrations.js';
import { answerRefusals } from './answer-problems.js';
import { ChangeForm, standingForm } from './change.form.js';
import { ChangePage } from './change.page.js';
import { MyPage } from './my.page.js';
import { MyParts } from './my-parts.js';
import { myTexts } from './my.texts.js';
import { seatProblems } from './seat-problems.js';

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
    const { application, event, questions } = await this.registrations.changing(visit.workspace.id, token);
    const form = standingForm(event, application);
    return page(
      <ChangePage
        visit={visit}
        event={event}
        application={application}
        path={myPath(visit.workspace, token)}
        questions={questions}
        form={form}
      />,
    );
  }

  @Post('changes')
  async change(@Visited() visit: Visit, @Param('token') token: string, @Body() body: unknown) {
    const { application, event, questions } = await this.registrations.changing(visit.workspace.id, token);
    const sent = await ChangeForm.read(body);
    const path = myPath(visit.workspace, token);
    const all = [...sent.refused, ...seatProblems(event, sent.value.people)];
    const again = (refused: readonly Refused[]) =>
      page(
        <ChangePage
          visit={visit}
          event={event}
          application={application}
          path={path}
          questions={questions}
          form={sent.typed}
          problems={problemsIn(refused, visit.language)}
        />,
        422,
      );
    if (all.length > 0) return again(all);
    try {
      const faults = await this.registrations.change(
        visit.workspace.id,
        token,
        sent.value.people.map(({ seats, ...person }) => ({ ...person, choices: choicesOf(event, seats) })),
        sent.value.answers,
      );
      if (faults.length > 0) return again(answerRefusals(faults));
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'registration.change-full') throw error;
      return again([{ field: error.field!, sentence: error.sentence }]);
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
        question={t.cancelQuestion(leaving.map((one) => calledAs(one, visit.language)).join(t.together))}
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
