import { EventFrame } from '#events/web';
import { type EventTabLink, type EventView, takesApplications } from '#events';
import { type Problem, Button, Form, FormPart, Notice, Suggestions } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import type { QuestionView } from '../core/question.queries.js';
import { registrationWords } from '../core/registration-words.js';
import { AdmissionForm, AdmittedForm } from './admission.form.js';
import { knownOffices } from './apply.form.js';
import { PersonFields } from './person-fields.js';
import { QuestionFields } from './question-fields.js';
import { SeatChoices } from './seat-choices.js';
import { staffTexts } from './staff.texts.js';

interface AdmissionPageProps {
  visit: Visit;
  event: EventView;
  tabs: readonly EventTabLink[];
  form: TypedOf<typeof AdmissionForm>;
  /** nothing has to be answered on the telephone */
  questions: readonly QuestionView[];
  /** names of known offices, to pick one while typing */
  offices: readonly string[];
  problems?: readonly Problem[];
}

/** An application taken by telephone, on paper or at the door. */
export function AdmissionPage({ visit, event, tabs, form, questions, offices, problems = [] }: AdmissionPageProps) {
  const t = staffTexts.of(visit.language);
  const drawn = { of: AdmissionForm, typed: form };
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}`;
  return (
    <EventFrame
      visit={visit}
      event={event}
      tabs={tabs}
      current="applications"
      part={t.admitTitle}
      crumb={{ href: `${base}/registrations`, label: t.applications }}
    >
      <div class="narrow">
        <div class="head sub">
          <h2>{t.admitTitle}</h2>
        </div>
        {!takesApplications(event, visit.now) && <Notice tone="warn">{t.admitLate}</Notice>}
        <Form action={`${base}/admissions`} problems={problems}>
          <Fields {...drawn} names={['idempotencyKey']} />
          <button class="unseen" type="submit" tabIndex={-1} aria-hidden="true" />
          <FormPart title={t.contactPart}>
            <Suggestions id={knownOffices} values={offices} />
            <Fields {...drawn} names={['channel', 'officeName', 'contactName', 'contactEmail', 'contactPhone']} />
          </FormPart>
          <FormPart title={registrationWords.of(visit.language).people}>
            {form.people.map((person, n) => (
              <article class="person" key={n} id={`person-${n}`}>
                <header>
                  <h3>{t.person(n + 1)}</h3>
                  {form.people.length > 1 && (
                    <Button kind="text" name="remove" value={String(n)}>
                      {t.remove}
                    </Button>
                  )}
                </header>
                <PersonFields
                  event={event}
                  draw={(names, looks) => (
                    <Fields of={AdmittedForm} typed={person} at={`people.${n}`} names={names} looks={looks} />
                  )}
                />
                <Fields of={AdmittedForm} typed={person} at={`people.${n}`} names={['role']} />
                <SeatChoices event={event} name={`people.${n}`} seats={person.seats} />
                <QuestionFields event={event} questions={questions} person={n} typed={person.answers} />
              </article>
            ))}
            <Button
              kind="quiet"
              icon="plus"
              name="add"
              value="1"
              formAction={`${base}/admissions#person-${form.people.length}`}
            >
              {t.add}
            </Button>
          </FormPart>
          {questions.some(({ asks }) => asks === 'application') && (
            <FormPart title={t.questions}>
              <QuestionFields event={event} questions={questions} person={null} typed={form.answers} />
            </FormPart>
          )}
          <FormPart title={t.exceptionPart}>
            <Fields {...drawn} names={['beyondCapacity', 'reason']} />
            <Button>{t.admitSubmit}</Button>
          </FormPart>
        </Form>
      </div>
    </EventFrame>
  );
}
