import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { takesApplications } from '#events';
import { Config, LinkSigner, page, Public, readForm, refusal, seeOther, uuidv7, Visited, type Visit } from '#platform';
import { type Problem } from '#ui';
import type { Language } from '#ui/i18n';
import { applyPath, PersonalLinks } from '../core/links.js';
import { applicationsClosed, eventCalledOff } from '../core/refusals.js';
import { type ApplicationInput, type Opened, Registrations } from '../core/registrations.js';
import { ApplyForm, faultProblems, mostPeople, ownEmail, PersonForm, picksOf, seatProblems } from './apply.form.js';
import { ApplyPage } from './apply.page.js';

/** The form behind a personal link. Opening it changes nothing. */
@Controller('/w/:slug/r/:token')
@Public()
export class ApplyController {
  readonly #links: PersonalLinks;

  constructor(
    private readonly registrations: Registrations,
    private readonly config: Config,
    signer: LinkSigner,
  ) {
    this.#links = new PersonalLinks(signer, config.baseUrl);
  }

  @Get()
  async show(@Visited() visit: Visit, @Param('token') token: string) {
    const opened = await this.registrations.open(visit.workspace.id, token);
    mustBeOpen(visit, opened);
    const form = new ApplyForm();
    form.idempotencyKey = uuidv7();
    return this.#page(visit, token, opened, form);
  }

  @Post()
  async apply(@Visited() visit: Visit, @Param('token') token: string, @Body() body: Record<string, unknown>) {
    const { form, problems } = await readForm(ApplyForm, body, visit.language);
    if (redraw(form, body)) return this.#again(visit, token, form, () => []);
    if (problems.length > 0)
      return this.#again(visit, token, form, ({ event }) => [
        ...problems,
        ...seatProblems(event, form.people, visit.language),
      ]);
    try {
      const done = await this.registrations.apply(visit.workspace.id, token, inputOf(form, visit.language));
      if ('faults' in done) return this.#page(visit, token, done, form, faultProblems(done.faults, visit.language));
      const notice = done.already.length > 0 ? 'registration.some-already' : undefined;
      return seeOther(this.#links.myPath(visit.workspace, { id: done.applicationId, revision: done.revision }), notice);
    } catch (error) {
      const said = refusal(error, visit.language);
      form.idempotencyKey = uuidv7();
      return this.#page(visit, token, await this.registrations.open(visit.workspace.id, token), form, said);
    }
  }

  /** The form with what was typed, where applications are still taken. */
  async #again(visit: Visit, token: string, form: ApplyForm, problems: (opened: Opened) => Problem[]) {
    const opened = await this.registrations.open(visit.workspace.id, token);
    mustBeOpen(visit, opened);
    return this.#page(visit, token, opened, form, problems(opened));
  }

  async #page(
    visit: Visit,
    token: string,
    { invitation, event }: Opened,
    form: ApplyForm,
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

const inputOf = (form: ApplyForm, language: Language): ApplicationInput => ({
  idempotencyKey: form.idempotencyKey,
  contactName: form.contactName,
  contactPhone: form.contactPhone,
  officeName: form.officeName,
  language,
  people: form.people.map((person) => ({
    name: person.name,
    kana: person.kana,
    email: ownEmail(person),
    picks: picksOf(person),
  })),
});

/** One person more or fewer, where a button asked for that; everything typed stays. @returns whether one did */
function redraw(form: ApplyForm, body: Record<string, unknown>): boolean {
  if (typeof body.add === 'string') {
    if (form.people.length < mostPeople) form.people = [...form.people, new PersonForm()];
    return true;
  }
  if (typeof body.remove === 'string') {
    form.people = form.people.filter((_, n) => String(n) !== body.remove);
    if (form.people.length === 0) form.people = [new PersonForm()];
    return true;
  }
  return false;
}
