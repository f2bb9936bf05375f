import { EventFrame } from '#events/web';
import type { EventTabLink, EventView } from '#events';
import type { Visit } from '#platform';
import { Button, Form, FormPart, LinkButton, Pair, type Problem } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { ApplicationView, PersonView } from '../core/application.queries.js';
import { CorrectedPersonForm, CorrectionForm } from './correction.form.js';
import { correctionTexts } from './correction.texts.js';
import { SeatChoices } from './seat-choices.js';
import { staffTexts } from './staff.texts.js';

interface CorrectionPageProps {
  visit: Visit;
  event: EventView;
  tabs: readonly EventTabLink[];
  application: ApplicationView;
  person: PersonView;
  form: TypedOf<typeof CorrectionForm>;
  problems: readonly Problem[];
}

/** One person and their application as they stand, to be put right. */
export function CorrectionPage({ visit, event, tabs, application, person, form, problems }: CorrectionPageProps) {
  const t = staffTexts.of(visit.language);
  const c = correctionTexts.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}/registrations`;
  const here = `${base}/${person.registrationId}`;
  const names = person.personId ? ['name', 'kana', 'email'] as const : ['email'] as const; // prettier-ignore
  return (
    <EventFrame
      visit={visit}
      event={event}
      tabs={tabs}
      current="applications"
      part={c.title(person.name)}
      crumb={{ href: base, label: t.applications }}
    >
      <div class="narrow">
        <div class="head sub">
          <div>
            <h2>{c.title(person.name || application.officeName)}</h2>
            <p class="soft">{c.lead}</p>
          </div>
        </div>
        <Form action={`${here}/correction`} problems={problems}>
          <FormPart title={c.person}>
            {person.personId && (
              <Pair>
                <Fields of={CorrectedPersonForm} typed={form.person} at="person" names={['name', 'kana']} />
              </Pair>
            )}
            <Fields of={CorrectedPersonForm} typed={form.person} at="person" names={names.slice(-1)} />
          </FormPart>
          <FormPart title={c.seats}>
            {person.live ? (
              <>
                <p class="note">{c.seatsHint}</p>
                <SeatChoices event={event} name="person" seats={form.person.seats} had={person.seats} />
              </>
            ) : (
              <p class="note">{c.gone}</p>
            )}
          </FormPart>
          <FormPart title={c.contact}>
            {application.people.length > 1 && <p class="note">{c.contactHint}</p>}
            <Fields of={CorrectionForm} typed={form} names={['officeName', 'contactName', 'contactEmail', 'contactPhone']} />
            <p class="note">{c.emailHint}</p>
          </FormPart>
          <div class="row">
            <Button>{c.submit}</Button>
            <LinkButton kind="quiet" href={here}>
              {t.backToPerson}
            </LinkButton>
          </div>
        </Form>
      </div>
    </EventFrame>
  );
} // prettier-ignore
