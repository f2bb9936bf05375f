import type { Visit } from '#platform';
import { Button, Form, LinkButton, type Problem, StaffPage } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { SeriesChoice } from '../core/questionnaire-list.queries.js';
import { BeginAloneForm, BeginForm } from './begin.form.js';
import { listTexts } from './list.texts.js';
import { questionnairePath } from './questionnaire-path.js';

interface BeginFieldsProps {
  visit: Visit;
  action: string;
  form: TypedOf<typeof BeginForm>;
  problems?: readonly Problem[];
}

/** What a new questionnaire of an event starts from. */
export function BeginOfEvent({ visit, action, form, problems = [] }: BeginFieldsProps) {
  const t = listTexts.of(visit.language);
  return (
    <Form action={action} problems={problems} class="narrow">
      <p>{t.beginLead}</p>
      <Fields of={BeginForm} typed={form} names={['id', 'occasion', 'template']} />
      <p>
        <Button>{t.begin}</Button>
      </p>
    </Form>
  );
}

interface BeginPageProps {
  visit: Visit;
  form: TypedOf<typeof BeginAloneForm>;
  series: readonly SeriesChoice[];
  problems?: readonly Problem[];
}

/** A new questionnaire of a series, or of nothing. */
export function BeginPage({ visit, form, series, problems = [] }: BeginPageProps) {
  const t = listTexts.of(visit.language);
  const list = questionnairePath(visit.workspace);
  const names = ['id', 'template', ...(series.length > 0 ? (['series'] as const) : [])] as const;
  return (
    <StaffPage
      visit={visit}
      title={t.add}
      current="questionnaires"
      crumbs={[{ href: list, label: t.questionnaires }]}
      lead={t.aloneLead}
      problems={problems}
    >
      <Form action={list} problems={problems} class="narrow">
        <p>{t.beginLead}</p>
        <Fields
          of={BeginAloneForm}
          typed={form}
          names={names}
          looks={{ series: { options: series.map(({ id, name }) => ({ value: id, label: name })) } }}
        />
        <div class="row">
          <Button>{t.begin}</Button>
          <LinkButton kind="quiet" href={list}>
            {t.cancel}
          </LinkButton>
        </div>
      </Form>
    </StaffPage>
  );
}
