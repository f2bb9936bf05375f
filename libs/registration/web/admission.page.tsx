import { EventFrame } from '#events/web';
import { type EventTabLink, type EventView, takesApplications } from '#events';
import {
  type Problem,
  Button,
  CheckField,
  Choices,
  Form,
  FormPart,
  HiddenField,
  Notice,
  Pair,
  SelectField,
  TextField,
} from '#ui';
import type { Visit } from '#platform';
import { registrationWords } from '../core/registration-words.js';
import { roles } from '../core/registration.entity.js';
import type { AdmissionForm } from './admission.form.js';
import { SeatChoices } from './seat-choices.js';
import { staffTexts } from './staff.texts.js';

interface AdmissionPageProps {
  visit: Visit;
  event: EventView;
  tabs: readonly EventTabLink[];
  form: AdmissionForm;
  problems?: readonly Problem[];
}

/** An application taken by telephone, on paper or at the door. */
export function AdmissionPage({ visit, event, tabs, form, problems = [] }: AdmissionPageProps) {
  const t = staffTexts.of(visit.language);
  const words = registrationWords.of(visit.language);
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
          <HiddenField name="idempotencyKey" value={form.idempotencyKey} />
          <button class="unseen" type="submit" tabIndex={-1} aria-hidden="true" />
          <FormPart title={t.contactPart}>
            <Choices
              kind="radio"
              name="channel"
              legend={t.channel}
              value={form.channel}
              two
              options={(['staff', 'paper'] as const).map((value) => ({ value, label: t.channels[value] }))}
            />
            <TextField name="officeName" label={t.office} value={form.officeName} required={false} />
            <TextField name="contactName" label={t.contact} value={form.contactName} required />
            <TextField
              name="contactEmail"
              label={t.email}
              hint={t.emailHint}
              type="email"
              value={form.contactEmail}
              required={false}
            />
            <TextField
              name="contactPhone"
              label={t.phone}
              type="tel"
              short
              value={form.contactPhone}
              required={false}
            />
          </FormPart>
          <FormPart title={words.people}>
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
                <Pair>
                  <TextField name={`people.${n}.name`} label={t.name} value={person.name} required />
                  <TextField name={`people.${n}.kana`} label={t.kana} value={person.kana} required />
                </Pair>
                <TextField
                  name={`people.${n}.email`}
                  label={t.ownMail}
                  hint={t.ownMailHint}
                  value={person.email}
                  required={false}
                  type="email"
                />
                <SelectField
                  name={`people.${n}.role`}
                  label={t.role}
                  value={person.role}
                  options={roles.map((role) => ({ value: role, label: words.role[role] }))}
                />
                <SeatChoices event={event} name={`people.${n}`} seats={person.seats} />
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
          <FormPart title={t.exceptionPart}>
            <CheckField
              name="beyondCapacity"
              label={t.beyondCheck}
              hint={t.beyondHint}
              checked={form.beyondCapacity === 'yes'}
            />
            <TextField name="reason" label={t.reason} hint={t.reasonHint} value={form.reason} />
            <Button>{t.admitSubmit}</Button>
          </FormPart>
        </Form>
      </div>
    </EventFrame>
  );
}
