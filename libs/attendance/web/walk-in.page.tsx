import { OfficePicker, OfficeSuggestions } from '#directory/web';
import { type EventView, placeLine, type SessionView } from '#events';
import { type Problem, Button, Choices, Form, HiddenField, Pair, SelectField, StaffPage, TextField } from '#ui';
import type { TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import { registrationWords, roles } from '#registration';
import type { WalkInForm } from './reception.form.js';
import { receptionPath } from './reception-place.js';
import { receptionTexts } from './reception.texts.js';

interface WalkInPageProps {
  visit: Visit;
  event: EventView;
  session: SessionView;
  officeNames: readonly string[];
  form: TypedOf<typeof WalkInForm>;
  problems?: readonly Problem[];
}

/** 当日参加: what is needed to sit down, and nothing more. */
export function WalkInPage({ visit, event, session, officeNames, form, problems = [] }: WalkInPageProps) {
  const t = receptionTexts.of(visit.language);
  const words = registrationWords.of(visit.language);
  const at = { session: session.id };
  const [only, ...others] = session.pools;
  return (
    <StaffPage
      visit={visit}
      title={t.walkInTitle}
      current="events"
      bar={false}
      class="desk stack"
      problems={problems}
      over={<a href={receptionPath(visit, event.id, at)}>← {t.reception}</a>}
      lead={<span class="soft">{t.walkInLead}</span>}
    >
      <Form action={receptionPath(visit, event.id, at, 'walk-ins')} problems={problems}>
        <HiddenField name="idempotencyKey" value={form.idempotencyKey} />
        <TextField name="name" label={t.name} value={form.name} required autocomplete="off" autofocus />
        <Pair>
          <TextField
            name="kana"
            label={t.kana}
            hint={t.kanaHint}
            value={form.kana}
            required={false}
            autocomplete="off"
          />
          <OfficePicker name="officeName" label={t.office} value={form.officeName} required={false} />
        </Pair>
        <OfficeSuggestions names={officeNames} />
        {others.length === 0 ? (
          <HiddenField name="pool" value={only?.id ?? ''} />
        ) : (
          <Choices
            kind="radio"
            name="pool"
            legend={t.place}
            value={form.pool}
            two
            options={session.pools.map((pool) => ({ value: pool.id, label: placeLine(pool, visit.language) }))}
          />
        )}
        <Pair>
          <SelectField
            name="role"
            label={t.role}
            value={form.role}
            options={roles.map((role) => ({ value: role, label: words.role[role] }))}
          />
          <TextField name="reason" label={t.reason} hint={t.reasonHint} value={form.reason} required />
        </Pair>
        <div class="row">
          <Button big icon="check">
            {t.submit}
          </Button>
        </div>
      </Form>
    </StaffPage>
  );
}
