import { endOf, namesOf } from '#events';
import type { Visit } from '#platform';
import { Button, Form, FormPart, GuestPage, Icon, LinkButton, Notice, type Problem, Say } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { formatDay, hasReadings, plainText } from '#ui/i18n';
import type { MyNeeds } from '../core/support/support-needs.js';
import { goneAt } from '../core/support/support.rules.js';
import { EventLine } from './event-line.js';
import { type MySupportForm, MySupportPersonForm, SupportForm } from './support.form.js';
import { supportTexts } from './support.texts.js';

interface MySupportPageProps extends MyNeeds {
  visit: Visit;
  /** of my page */
  path: string;
  /** it can still be changed */
  open: boolean;
  form: TypedOf<typeof MySupportForm>;
  problems?: readonly Problem[];
}

/** What each person on an application needs, to be told, changed and taken back until the event begins. */
export function MySupportPage({ visit, event, needs, path, open, form, problems = [] }: MySupportPageProps) {
  const t = supportTexts.of(visit.language);
  const end = endOf(event);
  const known = new Map(needs.map((need) => [need.person.registrationId, need]));
  return (
    <GuestPage
      visit={visit}
      title={plainText(t.title)}
      heading={<Say>{t.title}</Say>}
      ruby={hasReadings(namesOf(event))}
      contact={event.contact}
      narrow
      private
      problems={problems}
      class="form"
    >
      <EventLine event={event} />
      <p>
        <Say>{t.lead}</Say> {end && <Say>{t.lastDay(formatDay(goneAt(end), event.zone, visit.language))}</Say>}
      </p>
      {!open && (
        <Notice tone="wait">
          <p>
            <Say>{t.over}</Say>
          </p>
        </Notice>
      )}
      {needs
        .filter(({ theirOwn }) => theirOwn)
        .map(({ person }) => (
          <FormPart key={person.registrationId} title={t.san(person.name)}>
            <p>
              <Icon name="lock" /> <Say>{t.theirOwn}</Say>
            </p>
          </FormPart>
        ))}
      {open && (
        <Form action={`${path}/support`} problems={problems}>
          {form.people.map((typed, n) => {
            const need = known.get(typed.registrationId);
            if (!need || need.theirOwn) return null;
            const at = `people.${n}`;
            return (
              <FormPart key={typed.registrationId} care title={t.san(need.person.name)}>
                <Fields of={MySupportPersonForm} typed={typed} at={at} names={['registrationId']} />
                <Fields of={SupportForm} typed={typed.support} at={`${at}.support`} />
              </FormPart>
            );
          })}
          <p class="hint">
            <Say>{t.withdrawHint}</Say>
          </p>
          <div class="row">
            <Button>
              <Say>{t.keep}</Say>
            </Button>
            <LinkButton kind="quiet" href={path}>
              <Say>{t.back}</Say>
            </LinkButton>
          </div>
        </Form>
      )}
    </GuestPage>
  );
}
