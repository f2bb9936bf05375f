import { Body, Controller, Get, Post } from '@nestjs/common';
import { Offices } from '#directory';
import { Events, EventTabs, type EventView, takesApplications } from '#events';
import { Id, page, refusal, seeOther, Staff, uuidv7, Visited, type Visit } from '#platform';
import { type Problem } from '#ui';
import { problemsIn, type TypedOf } from '#ui/forms';
import { choicesOf } from '../core/choices.js';
import { Admissions } from '../core/admissions.js';
import type { QuestionView } from '../core/question.queries.js';
import { Questions } from '../core/questions.js';
import { reasonNeeded } from '../core/refusals.js';
import { answerProblems } from './answer-problems.js';
import { AdmissionForm, AdmittedForm } from './admission.form.js';
import { AdmissionPage } from './admission.page.js';
import { asksForPerson, changePeople } from './person.form.js';
import { seatProblems } from './seat-problems.js';

@Controller('/w/:slug/staff/events/:id/admissions')
@Staff('registrations.admit')
export class AdmissionController {
  constructor(
    private readonly events: Events,
    private readonly admissions: Admissions,
    private readonly questions: Questions,
    private readonly offices: Offices,
    private readonly tabs: EventTabs,
  ) {}

  @Get('new')
  async form(@Visited() visit: Visit, @Id() id: string) {
    return this.#page(visit, id, AdmissionForm.blank({ idempotencyKey: uuidv7() }));
  }

  @Post()
  async admit(@Visited() visit: Visit, @Id() id: string, @Body() sent: AdmissionForm) {
    const { typed: form, value } = sent;
    if (asksForPerson(form)) return this.#page(visit, id, changePeople(form, AdmittedForm.blank()));
    const { event, questions } = await this.#asked(visit, id);
    const unexplained = (value.beyondCapacity || !takesApplications(event, visit.now)) && value.reason === '';
    const { field = 'reason', sentence } = reasonNeeded();
    const refused = [
      ...sent.refused,
      ...seatProblems(event, value.people),
      ...answerProblems(event, questions, value),
      ...(unexplained ? [{ field, sentence }] : []),
    ];
    if (refused.length > 0) return this.#page(visit, id, form, problemsIn(refused, visit.language));
    try {
      await this.admissions.admit(visit.workspace.id, visit.actor, id, {
        ...value,
        people: value.people.map(({ seats, ...person }) => ({ ...person, choices: choicesOf(event, seats) })),
      });
    } catch (error) {
      return this.#page(visit, id, { ...form, idempotencyKey: uuidv7() }, refusal(error, visit.language));
    }
    return seeOther(`/w/${visit.workspace.slug}/staff/events/${id}/registrations`, 'added');
  }

  /** The event with its questions, none of which has to be answered on the telephone. */
  async #asked(visit: Visit, id: string): Promise<{ event: EventView; questions: QuestionView[] }> {
    const event = await this.events.one(visit.workspace.id, id);
    const questions = await this.questions.asked(visit.workspace.id, id);
    return { event, questions: questions.map((question) => ({ ...question, required: false })) };
  }

  async #page(visit: Visit, id: string, form: TypedOf<typeof AdmissionForm>, problems: readonly Problem[] = []) {
    const { event, questions } = await this.#asked(visit, id);
    return page(
      <AdmissionPage
        visit={visit}
        event={event}
        tabs={this.tabs.of(visit.asker)}
        form={form}
        questions={questions}
        offices={await this.offices.names(visit.workspace.id)}
        problems={problems}
      />,
      problems.length > 0 ? 422 : 200,
    );
  }
}
