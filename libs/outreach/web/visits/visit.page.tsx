import type { Visit } from '#platform';
import { Button, Form, FormPart, LinkButton, Pair, type Problem, StaffPage } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { plainText } from '#ui/i18n';
import type { VisitView } from '../../core/visits/visits.queries.js';
import { VisitForm } from './visit.form.js';
import { visitsTexts } from './visits.texts.js';

interface VisitPageProps {
  visit: Visit;
  about: VisitView;
  form: TypedOf<typeof VisitForm>;
  problems?: readonly Problem[];
}

/** One visit: when, and the hearing sheet. */
export function VisitPage({ visit, about, form, problems = [] }: VisitPageProps) {
  const t = visitsTexts.of(visit.language);
  const staff = `/w/${visit.workspace.slug}/staff`;
  const list = `${staff}/visits${about.eventId ? `?event=${about.eventId}` : ''}`;
  const drawn = { of: VisitForm, typed: form };
  return (
    <StaffPage
      visit={visit}
      title={t.one(about.office)}
      current="events"
      crumbs={[{ href: list, label: t.title }]}
      lead={plainText(about.eventTitle)}
      problems={problems}
      class="narrow"
    >
      <Form action={`${staff}/visits/${about.id}`} problems={problems}>
        <FormPart title={t.days}>
          <Pair>
            <Fields {...drawn} names={['plannedOn', 'doneOn']} />
          </Pair>
        </FormPart>
        <FormPart title={t.hearing}>
          <Fields {...drawn} names={['situation', 'obstacle', 'wish', 'nextStep', 'note']} />
        </FormPart>
        <p class="row">
          <Button>{t.save}</Button>
          <LinkButton kind="quiet" href={list}>
            {t.back}
          </LinkButton>
        </p>
      </Form>
      {!about.doneOn && (
        <Form action={`${staff}/visits/${about.id}/removal`} name="removal">
          <Button kind="text">{t.remove}</Button>
        </Form>
      )}
    </StaffPage>
  );
}
