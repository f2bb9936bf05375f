import { type EventView, namesOf } from '#events';
import { type Problem, Button, Form, FormPart, GuestPage, LinkButton, Say, TextField } from '#ui';
import type { Visit } from '#platform';
import { hasReadings, plainText } from '#ui/i18n';
import type { ApplicationView } from '../core/application.queries.js';
import { applyTexts } from './apply.texts.js';
import type { ChangeForm } from './change.form.js';
import { EventLine } from './event-line.js';
import { myTexts } from './my.texts.js';
import { SeatChoices } from './seat-choices.js';

interface ChangePageProps {
  visit: Visit;
  event: EventView;
  application: ApplicationView;
  path: string;
  form: ChangeForm;
  problems?: readonly Problem[];
}

/** Sessions and ways of taking part, for everybody on the application. */
export function ChangePage({ visit, event, application, path, form, problems = [] }: ChangePageProps) {
  const t = myTexts.of(visit.language);
  const apply = applyTexts.of(visit.language);
  const people = application.people.filter((person) => person.live);
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
        {people.map((person, n) => (
          <FormPart key={person.registrationId} title={t.san(person.name)}>
            <input type="hidden" name={`people.${n}.registrationId`} value={person.registrationId} />
            <SeatChoices event={event} name={`people.${n}`} seats={form.people[n]?.seats ?? {}} had={person.seats} />
            <TextField
              name={`people.${n}.email`}
              label={apply.ownMail}
              hint={apply.ownMailHint}
              value={form.people[n]?.email ?? ''}
              required={false}
              type="email"
              inputMode="email"
              autocomplete="off"
            />
          </FormPart>
        ))}
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
