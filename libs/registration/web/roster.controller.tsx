import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { EventTabs } from '#events';
import { Id, page, parsePage, seeOther, Staff, Visited, type Visit } from '#platform';
import { Confirm } from '#ui';
import { Fields } from '#ui/forms';
import { Admissions } from '../core/admissions.js';
import { Gathered } from '../core/gathered.js';
import { calledAs } from '../core/person-lines.js';
import { RegistrationDesk } from '../core/registration-desk.js';
import { rosterStates } from '../core/roster.queries.js';
import { ReasonForm } from './admission.form.js';
import { RegistrationPage } from './registration.page.js';
import { RegistrationParts } from './registration-parts.js';
import { RosterPage } from './roster.page.js';
import { staffTexts } from './staff.texts.js';

/** The applications of an event, and what staff decide about one person. */
@Controller('/w/:slug/staff/events/:id/registrations')
export class RosterController {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly gathered: Gathered,
    private readonly admissions: Admissions,
    private readonly tabs: EventTabs,
    private readonly parts: RegistrationParts,
  ) {}

  @Get()
  @Staff('registrations.read')
  async list(@Visited() visit: Visit, @Id() id: string, @Query() query: Record<string, string | undefined>) {
    const filter = { state: rosterStates.find((state) => state === query.state), since: momentIn(query.since) };
    const pageOf = parsePage(query.page);
    const found = await this.desk.roster(visit.workspace.id, id, filter, pageOf);
    return page(
      <RosterPage visit={visit} tabs={this.tabs.of(visit.asker)} filter={filter} pageOf={pageOf} {...found} />,
    );
  }

  @Get(':registration')
  @Staff('registrations.read')
  async show(@Visited() visit: Visit, @Id() id: string, @Id('registration') registrationId: string) {
    const { found, ...shown } = await this.gathered.one(visit.asker, id, registrationId);
    const parts = this.parts.draw(found, visit, shown);
    return page(<RegistrationPage visit={visit} tabs={this.tabs.of(visit.asker)} parts={parts} {...shown} />);
  }

  @Get(':registration/promotion')
  @Staff('registrations.edit')
  promoting(@Visited() visit: Visit, @Id() id: string, @Id('registration') registrationId: string) {
    return this.#ask(visit, id, registrationId, 'promotion');
  }

  @Post(':registration/promotion')
  @Staff('registrations.edit')
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

  @Get(':registration/cancellation')
  @Staff('registrations.edit')
  cancelling(@Visited() visit: Visit, @Id() id: string, @Id('registration') registrationId: string) {
    return this.#ask(visit, id, registrationId, 'cancellation');
  }

  @Post(':registration/cancellation')
  @Staff('registrations.edit')
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

  async #ask(visit: Visit, id: string, registrationId: string, what: 'promotion' | 'cancellation', sent?: ReasonForm) {
    const { application } = await this.desk.application(visit.workspace.id, id, registrationId);
    const person = application.people.find((one) => one.registrationId === registrationId)!;
    const name = calledAs(person, visit.language, 'san');
    const t = staffTexts.of(visit.language);
    const promoting = what === 'promotion';
    return page(
      <Confirm
        kind="staff"
        visit={visit}
        current="events"
        title={promoting ? t.promoteTitle(name) : t.cancelTitle(name)}
        question={promoting ? t.promoteLead : t.cancelLead}
        action={`${pathOf(visit, id, registrationId)}/${what}`}
        verb={promoting ? t.promoteVerb : t.cancelVerb}
        back={pathOf(visit, id, registrationId)}
        problems={sent?.problems(visit.language) ?? []}
      >
        <Fields of={ReasonForm} typed={sent?.typed ?? ReasonForm.blank()} />
      </Confirm>,
      sent ? 422 : 200,
    );
  }
}

/** Where a list began to count; nothing where the address does not say. */
function momentIn(written: unknown): Date | undefined {
  const moment = new Date(
    typeof written === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/.test(written) ? written : NaN,
  );
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

const pathOf = (visit: Visit, eventId: string, registrationId: string): string =>
  `/w/${visit.workspace.slug}/staff/events/${eventId}/registrations/${registrationId}`;
