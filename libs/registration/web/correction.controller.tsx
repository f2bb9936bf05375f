import { Body, Controller, Get, Post } from '@nestjs/common';
import { EventTabs } from '#events';
import { Id, page, refusal, seeOther, Staff, Visited, type Visit } from '#platform';
import type { Problem } from '#ui';
import { problemsIn, type TypedOf } from '#ui/forms';
import { choicesOf, faultsIn } from '../core/choices.js';
import { Corrections } from '../core/corrections.js';
import { RegistrationDesk } from '../core/registration-desk.js';
import { CorrectionForm, standingCorrection } from './correction.form.js';
import { CorrectionPage } from './correction.page.js';
import { faultProblems } from './seat-problems.js';

/** What staff put right about one person and the application they stand on. */
@Controller('/w/:slug/staff/events/:id/registrations/:registration/correction')
@Staff('registrations.edit')
export class CorrectionController {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly corrections: Corrections,
    private readonly tabs: EventTabs,
  ) {}

  @Get()
  correcting(@Visited() visit: Visit, @Id() id: string, @Id('registration') registrationId: string) {
    return this.#form(visit, id, registrationId);
  }

  @Post()
  async correct(
    @Visited() visit: Visit,
    @Id() id: string,
    @Id('registration') registrationId: string,
    @Body() sent: CorrectionForm,
  ) {
    const { event, application } = await this.desk.application(visit.workspace.id, id, registrationId);
    const { live } = application.people.find((person) => person.registrationId === registrationId)!;
    const { person, ...contact } = sent.value;
    const { seats, ...who } = person;
    const faults = live ? faultProblems(event, faultsIn(event, [{ picks: seats }])).map(atPerson) : [];
    const refused = [...sent.refused, ...faults];
    if (refused.length > 0) return this.#form(visit, id, registrationId, sent.typed, problemsIn(refused, visit.language)); // prettier-ignore
    try {
      const input = { ...who, ...contact, choices: live ? choicesOf(event, seats) : null };
      const { changed, newLinks } = await this.corrections.correct(visit.workspace.id, visit.actor, id, registrationId, input); // prettier-ignore
      const notice = newLinks ? 'registration.readdressed' : changed ? 'registration.corrected' : 'registration.as-it-was'; // prettier-ignore
      return seeOther(`/w/${visit.workspace.slug}/staff/events/${id}/registrations/${registrationId}`, notice);
    } catch (error) {
      const problems = refusal(error, visit.language).map(atPerson);
      return this.#form(visit, id, registrationId, sent.typed, problems);
    }
  }

  async #form(
    visit: Visit,
    id: string,
    registrationId: string,
    typed?: TypedOf<typeof CorrectionForm>,
    problems: readonly Problem[] = [],
  ) {
    const { event, application } = await this.desk.application(visit.workspace.id, id, registrationId);
    const person = application.people.find((one) => one.registrationId === registrationId)!;
    return page(
      <CorrectionPage
        visit={visit}
        event={event}
        tabs={this.tabs.of(visit.asker)}
        application={application}
        person={person}
        form={typed ?? standingCorrection(event, application, person)}
        problems={problems}
      />,
      problems.length > 0 ? 422 : 200,
    );
  }
}

/** The form is about one person, and calls them so. */
const atPerson = <P extends { field?: string | undefined }>(problem: P): P => ({
  ...problem,
  field: problem.field?.replace(/^people\.0\./, 'person.'),
});
