import { Body, Controller, Get, Post } from '@nestjs/common';
import { Events, EventTabs, takesApplications } from '#events';
import {
  canonicalEmail,
  Id,
  inLanguage,
  page,
  readForm,
  refusal,
  seeOther,
  Staff,
  uuidv7,
  Visited,
  type Visit,
} from '#platform';
import { type Problem } from '#ui';
import { choicesOf } from '../core/choices.js';
import { Admissions } from '../core/admissions.js';
import { reasonNeeded } from '../core/refusals.js';
import { AdmissionForm, blankPerson } from './admission.form.js';
import { AdmissionPage } from './admission.page.js';
import { mostPeople, ownEmail, picksOf, seatProblems } from './apply.form.js';

@Controller('/w/:slug/staff/events/:id/admissions')
@Staff('registrations.admit')
export class AdmissionController {
  constructor(
    private readonly events: Events,
    private readonly admissions: Admissions,
    private readonly tabs: EventTabs,
  ) {}

  @Get('new')
  async form(@Visited() visit: Visit, @Id() id: string) {
    const form = new AdmissionForm();
    form.idempotencyKey = uuidv7();
    return this.#page(visit, id, form);
  }

  @Post()
  async admit(@Visited() visit: Visit, @Id() id: string, @Body() body: Record<string, unknown>) {
    const { form, problems } = await readForm(AdmissionForm, body, visit.language);
    if (typeof body.add === 'string' || typeof body.remove === 'string') {
      form.people =
        typeof body.add === 'string'
          ? [...form.people, blankPerson()].slice(0, mostPeople)
          : form.people.filter((_, n) => String(n) !== body.remove);
      return this.#page(visit, id, form);
    }
    const event = await this.events.one(visit.workspace.id, id);
    const beyond = form.beyondCapacity === 'yes';
    const unexplained = (beyond || !takesApplications(event, visit.now)) && form.reason === '';
    const all = [
      ...problems,
      ...seatProblems(event, form.people, visit.language),
      ...(unexplained ? [reasonProblem(visit)] : []),
    ];
    if (all.length > 0) return this.#page(visit, id, form, all);
    try {
      await this.admissions.admit(visit.workspace.id, visit.actor, id, {
        idempotencyKey: form.idempotencyKey,
        channel: form.channel,
        contactEmail: canonicalEmail(form.contactEmail) ?? '',
        contactName: form.contactName,
        contactPhone: form.contactPhone,
        officeName: form.officeName,
        people: form.people.map((person) => ({
          name: person.name,
          kana: person.kana,
          email: ownEmail(person),
          role: person.role,
          choices: choicesOf(event, picksOf(person)),
        })),
        beyondCapacity: beyond,
        reason: form.reason,
      });
    } catch (error) {
      const said = refusal(error, visit.language);
      form.idempotencyKey = uuidv7();
      return this.#page(visit, id, form, said);
    }
    return seeOther(`/w/${visit.workspace.slug}/staff/events/${id}/registrations`, 'added');
  }

  async #page(visit: Visit, id: string, form: AdmissionForm, problems: readonly Problem[] = []) {
    const event = await this.events.one(visit.workspace.id, id);
    return page(
      <AdmissionPage visit={visit} event={event} tabs={this.tabs.of(visit.asker)} form={form} problems={problems} />,
      problems.length > 0 ? 422 : 200,
    );
  }
}

const reasonProblem = (visit: Visit): Problem => ({
  field: 'reason',
  sentence: inLanguage(reasonNeeded().sentence, visit.language),
});
