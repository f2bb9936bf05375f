import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Offices } from '#directory';
import { takesApplications } from '#events';
import { Config, LinkSigner, page, Public, refusal, seeOther, uuidv7, Visited, type Visit } from '#platform';
import { type Problem } from '#ui';
import { problemsIn, type Refused, type TypedOf } from '#ui/forms';
import type { Language } from '#ui/i18n';
import { applyPath, PersonalLinks } from '../core/links.js';
import { applicationsClosed, eventCalledOff } from '../core/refusals.js';
import type { ApplicationInput, Opened, Refused as RefusedForm } from '../core/application-input.js';
import { Registrations } from '../core/registrations.js';
import { answerProblems, answerRefusals } from './answer-problems.js';
import { ApplyForm, PersonForm } from './apply.form.js';
import { ApplyPage } from './apply.page.js';
import { asksForPerson, changePeople } from './person.form.js';
import { faultProblems, seatProblems } from './seat-problems.js';

type Typed = TypedOf<typeof ApplyForm>;

/** The form behind a personal link. Opening it changes nothing. */
@Controller('/w/:slug/r/:token')
@Public()
export class ApplyController {
  readonly #links: PersonalLinks;

  constructor(
    private readonly registrations: Registrations,
    private readonly offices: Offices,
    private readonly config: Config,
    signer: LinkSigner,
  ) {
    this.#links = new PersonalLinks(signer, config.baseUrl);
  }

  @Get()
  async show(@Visited() visit: Visit, @Param('token') token: string) {
    const opened = await this.registrations.open(visit.workspace.id, token);
    mustBeOpen(visit, opened);
    return this.#page(
      visit,
      token,
      opened,
      ApplyForm.blank({ idempotencyKey: uuidv7(), purposeId: opened.purpose?.id ?? '' }),
    );
  }

  @Post()
  async apply(@Visited() visit: Visit, @Param('token') token: string, @Body() body: unknown) {
    const sent = await ApplyForm.read(body);
    const form = sent.typed;
    if (asksForPerson(form)) return this.#again(visit, token, changePeople(form, PersonForm.blank()), () => []);
    if (sent.refused.length > 0)
      return this.#again(visit, token, form, ({ event, questions }) => [
        ...sent.refused,
        ...seatProblems(event, sent.value.people),
        ...answerProblems(event, questions, sent.value),
      ]);
    try {
      const done = await this.registrations.apply(visit.workspace.id, token, inputOf(sent, visit.language));
      if ('faults' in done)
        return await this.#page(visit, token, done, form, problemsIn(refusalsOf(done), visit.language));
      const notice = done.already.length > 0 ? 'registration.some-already' : undefined;
      return seeOther(this.#links.myPath(visit.workspace, { id: done.applicationId, revision: done.revision }), notice);
    } catch (error) {
      const said = refusal(error, visit.language);
      const opened = await this.registrations.open(visit.workspace.id, token);
      return this.#page(visit, token, opened, { ...form, idempotencyKey: uuidv7() }, said);
    }
  }

  /** The form with what was typed, where applications are still taken. */
  async #again(visit: Visit, token: string, form: Typed, refused: (opened: Opened) => Refused[]) {
    const opened = await this.registrations.open(visit.workspace.id, token);
    mustBeOpen(visit, opened);
    return this.#page(visit, token, opened, form, problemsIn(refused(opened), visit.language));
  }

  async #page(
    visit: Visit,
    token: string,
    { invitation, event, questions, purpose }: Opened,
    form: Typed,
    problems: readonly Problem[] = [],
  ) {
    return page(
      <ApplyPage
        visit={visit}
        event={event}
        action={applyPath(visit.workspace, token)}
        email={invitation.email}
        form={form}
        problems={problems}
        questions={questions}
        purpose={purpose}
        offices={await this.offices.names(visit.workspace.id, mostSuggested)}
        mailDomain={this.config.mailFrom.split('@')[1]!}
        coming={await this.registrations.comingMails(visit.workspace.id, event, visit.language)}
      />,
      problems.length > 0 ? 422 : 200,
    );
  }
}

function mustBeOpen(visit: Visit, { event }: Opened): void {
  if (event.state === 'cancelled') throw eventCalledOff();
  if (!takesApplications(event, visit.now)) throw applicationsClosed();
}

/** Names of offices on a page that opens on an old telephone. */
const mostSuggested = 400;

const refusalsOf = ({ event, faults, answerFaults }: RefusedForm): Refused[] => [
  ...faultProblems(event, faults),
  ...answerRefusals(answerFaults),
];

const inputOf = ({ value }: ApplyForm, language: Language): ApplicationInput => ({
  idempotencyKey: value.idempotencyKey,
  contactName: value.contactName,
  contactPhone: value.contactPhone,
  officeName: value.officeName,
  purposeId: value.purposeId,
  answers: value.answers,
  language,
  people: value.people.map(({ seats: picks, ...person }) => ({ ...person, picks })),
});
