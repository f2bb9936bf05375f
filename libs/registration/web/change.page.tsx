import { type EventView, namesOf } from '#events';
import { type Problem, Button, Form, FormPart, GuestPage, LinkButton, Say } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import { hasReadings, plainText } from '#ui/i18n';
import type { ApplicationView } from '../core/application.queries.js';
import { calledAs } from '../core/person-lines.js';
import type { QuestionView } from '../core/question.queries.js';
import { type ChangeForm, PersonChangeForm } from './change.form.js';
import { EventLine } from './event-line.js';
import { myTexts } from './my.texts.js';
import { QuestionFields } from './question-fields.js';
import { SeatChoices } from './seat-choices.js';

interface ChangePageProps {
  visit: Visit;
  event: EventView;
  application: ApplicationView;
  path: string;
  form: TypedOf<typeof ChangeForm>;
  questions: readonly QuestionView[];
  problems?: readonly Problem[];
}

/** Sessions and ways of taking part, for everybody on the application. */
export function ChangePage({ visit, event, application, path, form, questions, problems = [] }: ChangePageProps) {
  const t = myTexts.of(visit.language);
  const asked = questions.some(({ asks }) => asks === 'application');
  const live = new Map(application.people.flatMap((one) => (one.live ? [[one.registrationId, one]] : [])));
  return (
    <GuestPage
      visit={visit}
      title={plainText(t.changeTitle)}
      heading={<Say>{t.changeTitle}</Say>}
      ruby={hasReadings(namesOf(event))}
      contact={event.contact}
      narrow
      private
      problems={problems}
      class="form"
    >
      <EventLine event={event} />
      <Form action={`${path}/changes`} problems={problems}>
        <p>
          <Say>{t.changeLead}</Say>
        </p>
        {form.people.map((typed, n) => {
          const person = live.get(typed.registrationId);
          const drawn = { of: PersonChangeForm, typed, at: `people.${n}` };
          return (
            person && (
              <FormPart key={person.registrationId} title={<Say>{calledAs(person, visit.language)}</Say>}>
                <Fields {...drawn} names={['registrationId']} />
                <SeatChoices event={event} name={`people.${n}`} seats={typed.seats} had={person.seats} />
                {person.personId !== null && (
                  <>
                    <QuestionFields event={event} questions={questions} person={n} typed={typed.answers} />
                    <Fields {...drawn} names={['email']} />
                  </>
                )}
              </FormPart>
            )
          );
        })}
        {asked && (
          <FormPart title={<Say>{t.answers}</Say>}>
            <QuestionFields event={event} questions={questions} person={null} typed={form.answers} />
          </FormPart>
        )}
        <div class="row">
          <Button>
            <Say>{t.changeSubmit}</Say>
          </Button>
          <LinkButton kind="quiet" href={path}>
            <Say>{t.unchanged}</Say>
          </LinkButton>
        </div>
      </Form>
    </GuestPage>
  );
}
