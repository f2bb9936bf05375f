import { Body, Controller, Get, Post } from '@nestjs/common';
import { EventTabs } from '#events';
import { MailKinds } from '#messaging';
import { Id, page, seeOther, Staff, Visited, type Visit } from '#platform';
import { Confirm } from '#ui';
import { Fields } from '#ui/forms';
import { sentenceIn } from '#ui/i18n';
import { Admissions } from '../core/admissions.js';
import { Corrections } from '../core/corrections.js';
import { Gathered } from '../core/gathered.js';
import { calledAs } from '../core/person-lines.js';
import { RegistrationDesk } from '../core/registration-desk.js';
import { ReasonForm } from './admission.form.js';
import { RegistrationPage } from './registration.page.js';
import { RegistrationParts } from './registration-parts.js';
import { staffTexts } from './staff.texts.js';

/** One person of an event, and what staff decide about them. */
@Controller('/w/:slug/staff/events/:id/registrations/:registration')
@Staff('registrations.edit')
export class RegistrationController {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly gathered: Gathered,
    private readonly admissions: Admissions,
    private readonly corrections: Corrections,
    private readonly kinds: MailKinds,
    private readonly tabs: EventTabs,
    private readonly parts: RegistrationParts,
  ) {}

  @Get()
  @Staff('registrations.read')
  async show(@Visited() visit: Visit, @Id() id: string, @Id('registration') registrationId: string) {
    const { found, ...shown } = await this.gathered.one(visit.asker, id, registrationId);
    const parts = this.parts.draw(found, visit, shown);
    const label = (kind: string) => sentenceIn(this.kinds.label(kind), visit.language);
    return page(
      <RegistrationPage visit={visit} tabs={this.tabs.of(visit.asker)} parts={parts} label={label} {...shown} />,
    );
  }

  @Get('promotion')
  promoting(@Visited() visit: Visit, @Id() id: string, @Id('registration') registrationId: string) {
    return this.#ask(visit, id, registrationId, 'promotion');
  }

  @Post('promotion')
  async promote(
    @Visited() visit: Visit,
    @Id() id: string,
    @Id('registration') registrationId: string,
    @Body() sent: ReasonForm,
  ) {
    if (sent.refused.length > 0) return this.#ask(visit, id, registrationId, 'promotion', sent);
    await this.admissions.promote(visit.workspace.id, visit.actor, id, registrationId, sent.value.reason);
    return seeOther(pathOf(visit, id, registrationId), 'registration.promoted');
  }

  @Get('offer')
  offering(@Visited() visit: Visit, @Id() id: string, @Id('registration') registrationId: string) {
    return this.#ask(visit, id, registrationId, 'offer');
  }

  @Post('offer')
  async offer(
    @Visited() visit: Visit,
    @Id() id: string,
    @Id('registration') registrationId: string,
    @Body() sent: ReasonForm,
  ) {
    if (sent.refused.length > 0) return this.#ask(visit, id, registrationId, 'offer', sent);
    await this.admissions.offer(visit.workspace.id, visit.actor, id, registrationId, sent.value.reason);
    return seeOther(pathOf(visit, id, registrationId), 'registration.offered');
  }

  @Get('cancellation')
  cancelling(@Visited() visit: Visit, @Id() id: string, @Id('registration') registrationId: string) {
    return this.#ask(visit, id, registrationId, 'cancellation');
  }

  @Post('cancellation')
  async cancel(
    @Visited() visit: Visit,
    @Id() id: string,
    @Id('registration') registrationId: string,
    @Body() sent: ReasonForm,
  ) {
    if (sent.refused.length > 0) return this.#ask(visit, id, registrationId, 'cancellation', sent);
    await this.admissions.cancel(visit.workspace.id, visit.actor, id, registrationId, sent.value.reason);
    return seeOther(pathOf(visit, id, registrationId), 'cancelled');
  }

  @Post('link')
  async resend(@Visited() visit: Visit, @Id() id: string, @Id('registration') registrationId: string) {
    await this.corrections.resend(visit.workspace.id, visit.actor, id, registrationId);
    return seeOther(pathOf(visit, id, registrationId), 'sent');
  }

  async #ask(visit: Visit, id: string, registrationId: string, what: Deed, sent?: ReasonForm) {
    const { application, event } = await this.desk.application(visit.workspace.id, id, registrationId);
    const person = application.people.find((one) => one.registrationId === registrationId)!;
    const name = calledAs(person, visit.language, 'san');
    const t = staffTexts.of(visit.language);
    const said = {
      promotion: { title: t.promoteTitle(name), question: t.promoteLead, verb: t.promoteVerb },
      offer: { title: t.offerTitle(name), question: t.offerLead(event.offerDays), verb: t.offerVerb },
      cancellation: { title: t.cancelTitle(name), question: t.cancelLead, verb: t.cancelVerb },
    }[what];
    return page(
      <Confirm
        kind="staff"
        visit={visit}
        current="events"
        {...said}
        action={`${pathOf(visit, id, registrationId)}/${what}`}
        back={pathOf(visit, id, registrationId)}
        problems={sent?.problems(visit.language) ?? []}
      >
        <Fields of={ReasonForm} typed={sent?.typed ?? ReasonForm.blank()} />
      </Confirm>,
      sent ? 422 : 200,
    );
  }
}

type Deed = 'promotion' | 'offer' | 'cancellation';

const pathOf = (visit: Visit, eventId: string, registrationId: string): string =>
  `/w/${visit.workspace.slug}/staff/events/${eventId}/registrations/${registrationId}`;
