import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { takesApplications } from '#events';
import { Config, LinkSigner, page, Public, refusal, seeOther, uuidv7, Visited, type Visit } from '#platform';
import { type Problem } from '#ui';
import { problemsIn, type Refused, type TypedOf } from '#ui/forms';
import type { Language } from '#ui/i18n';
import { Letters } from '../core/letters.js';
import { applyPath, PersonalLinks } from '../core/links.js';
import { addressNeeded, applicationsClosed, eventCalledOff } from '../core/refusals.js';
import { type ApplicationInput, asksAddress, type Opened, Registrations } from '../core/registrations.js';
import { DeclineForm } from './answer.form.js';
import { ApplyForm, PersonForm } from './apply.form.js';
import { ApplyPage } from './apply.page.js';
import type { DeclinePartProps } from './decline-part.js';
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
    private readonly letters: Letters,
    private readonly config: Config,
    signer: LinkSigner,
  ) {
    this.#links = new PersonalLinks(signer, config.baseUrl);
  }

  @Get()
  async show(@Visited() visit: Visit, @Param('token') token: string) {
    const opened = await this.registrations.open(visit.workspace.id, token);
    mustBeOpen(visit, opened);
    return this.#page(visit, token, opened, ApplyForm.blank({ idempotencyKey: uuidv7() }));
  }

  @Post()
  async apply(@Visited() visit: Visit, @Param('token') token: string, @Body() body: unknown) {
    const sent = await ApplyForm.read(body);
    const form = sent.typed;
    if (asksForPerson(form)) return this.#again(visit, token, changePeople(form, PersonForm.blank()), () => []);
    if (sent.refused.length > 0)
      return this.#again(visit, token, form, (opened) => [
        ...sent.refused,
        ...addressProblems(opened, sent.value.contactEmail),
        ...seatProblems(opened.event, sent.value.people),
      ]);
    try {
      const done = await this.registrations.apply(visit.workspace.id, token, inputOf(sent, visit.language));
      if ('faults' in done)
        return this.#page(visit, token, done, form, problemsIn(faultProblems(done.faults), visit.language));
      const notice = done.already.length > 0 ? 'registration.some-already' : undefined;
      return seeOther(this.#links.myPath(visit.workspace, { id: done.applicationId, revision: done.revision }), notice);
    } catch (error) {
      const said = refusal(error, visit.language);
      const opened = await this.registrations.open(visit.workspace.id, token);
      return this.#page(visit, token, opened, { ...form, idempotencyKey: uuidv7() }, said);
    }
  }

  @Post('decline')
  async decline(@Visited() visit: Visit, @Param('token') token: string, @Body() body: unknown) {
    const sent = await DeclineForm.read(body);
    if (sent.refused.length > 0) {
      const opened = await this.registrations.open(visit.workspace.id, token);
      const typed = { form: sent.typed, problems: sent.problems(visit.language) };
      return this.#page(visit, token, opened, ApplyForm.blank({ idempotencyKey: uuidv7() }), [], typed);
    }
    await this.letters.declineOver(visit.workspace.id, token, sent.value.word);
    return seeOther(applyPath(visit.workspace, token));
  }

  @Post('reopening')
  async reopen(@Visited() visit: Visit, @Param('token') token: string) {
    await this.letters.undeclineOver(visit.workspace.id, token);
    return seeOther(applyPath(visit.workspace, token));
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
    opened: Opened,
    form: Typed,
    problems: readonly Problem[] = [],
    declining: Pick<DeclinePartProps, 'form' | 'problems'> = {},
  ) {
    const { invitation, event } = opened;
    const path = applyPath(visit.workspace, token);
    // Behind a code the letter's own page asks that.
    const mayDecline = invitation.origin === 'staff' && !opened.byCode;
    return page(
      <ApplyPage
        visit={visit}
        event={event}
        action={path}
        email={asksAddress(opened) ? null : invitation.email}
        answer={mayDecline ? { path, declined: invitation.declinedAt !== null, ...declining } : null}
        form={form}
        problems={problems}
        mailDomain={this.config.mailFrom.split('@')[1]!}
        coming={await this.registrations.comingMails(visit.workspace.id, event, visit.language)}
      />,
      problems.length > 0 || declining.problems ? 422 : 200,
    );
  }
}

const addressProblems = (opened: Opened, typed: string): Refused[] =>
  asksAddress(opened) && typed === '' ? [{ field: 'contactEmail', sentence: addressNeeded().sentence }] : [];

function mustBeOpen(visit: Visit, { event }: Opened): void {
  if (event.state === 'cancelled') throw eventCalledOff();
  if (!takesApplications(event, visit.now)) throw applicationsClosed();
}

const inputOf = ({ value }: ApplyForm, language: Language): ApplicationInput => ({
  idempotencyKey: value.idempotencyKey,
  contactEmail: value.contactEmail,
  contactName: value.contactName,
  contactPhone: value.contactPhone,
  officeName: value.officeName,
  language,
  people: value.people.map(({ seats: picks, ...person }) => ({ ...person, picks })),
});
