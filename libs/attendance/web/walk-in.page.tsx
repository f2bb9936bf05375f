import { type EventView, placeLine, type SessionView } from '#events';
import { type Problem, Button, Form, HiddenField, Pair, StaffPage, Suggestions } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import { WalkInForm } from './reception.form.js';
import { receptionPath } from './reception-place.js';
import { receptionTexts } from './reception.texts.js';

interface WalkInPageProps {
  visit: Visit;
  event: EventView;
  session: SessionView;
  officeNames: readonly string[];
  /** whose reception it is, where it is that of one room: its pool */
  room: string | undefined;
  form: TypedOf<typeof WalkInForm>;
  problems?: readonly Problem[];
}

/** 当日参加: what is needed to sit down, and nothing more. */
export function WalkInPage({ visit, event, session, officeNames, room, form, problems = [] }: WalkInPageProps) {
  const t = receptionTexts.of(visit.language);
  const at = { session: session.id, pool: room };
  const drawn = { of: WalkInForm, typed: form };
  const [only, ...others] = session.pools;
  const places = session.pools.map((pool) => ({ value: pool.id, label: placeLine(pool, visit.language) }));
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
        <Fields {...drawn} names={['idempotencyKey', 'name']} />
        <Pair>
          <Fields {...drawn} names={['kana', 'officeName']} />
        </Pair>
        <Suggestions id="office-names" values={officeNames} />
        {others.length === 0 ? (
          <HiddenField name="pool" value={only?.id ?? ''} />
        ) : (
          <Fields {...drawn} names={['pool']} looks={{ pool: { options: places } }} />
        )}
        <Pair>
          <Fields {...drawn} names={['role', 'reason']} />
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
