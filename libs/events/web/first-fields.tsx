import { HiddenField, useReading, useTexts } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { SeriesChoice } from '../core/series.queries.js';
import { useEasyHint } from './easy-hint.js';
import { EventForm, PoolForm, SessionForm } from './event.form.js';
import { formTexts } from './event-form.texts.js';
import { eventWords } from '../core/event-words.js';
import { poolsInSight } from './pools-in-sight.js';
import { waysOf } from './ways-of-form.js';

interface FirstFieldsProps {
  form: TypedOf<typeof EventForm>;
  series: readonly SeriesChoice[];
}

/** What is decided first, and nothing else: at most twelve fields. */
export function FirstFields({ form, series }: FirstFieldsProps) {
  const t = useTexts(formTexts);
  const hint = useEasyHint();
  const drawn = { of: EventForm, typed: form };
  const options = series.map(({ id, name, next }) => ({ value: id, label: t.seriesChoice(name, next) }));
  const ways = waysOf(form);
  return (
    <section class="first" aria-labelledby="first">
      <h2 class="unseen" id="first">
        {t.first}
      </h2>
      <div class="full">
        <Fields {...drawn} names={['title']} />
      </div>
      {options.length > 0 ? (
        <Fields {...drawn} names={['seriesId']} looks={{ seriesId: { options, hint: undefined } }} />
      ) : (
        <Fields {...drawn} names={['newSeries']} looks={{ newSeries: { label: t.series, hint: t.seriesHint } }} />
      )}
      <Fields {...drawn} names={['forWhom']} looks={{ forWhom: { hint: undefined } }} hint={hint} />
      <FirstDay form={form} />
      <div class="full">
        <HiddenField name="waysSeen" value={ways.join(' ')} />
        <Fields {...drawn} typed={{ ...form, ways }} names={['ways']} />
      </div>
      <MainPlace form={form} />
      <Fields
        {...drawn}
        names={['deadlineOn']}
        looks={{ deadlineOn: { label: t.deadline, hint: t.deadlineHint(form.deadlineAt || '23:59') } }}
      />
      <Fields {...drawn} names={['contactName']} looks={{ contactName: { label: t.contact, hint: t.contactHint } }} />
      <div class="full">
        <Fields {...drawn} names={['summary']} />
      </div>
    </section>
  );
}

function FirstDay({ form: { sessions } }: Pick<FirstFieldsProps, 'form'>) {
  const t = useTexts(formTexts);
  const looks = sessions.length > 1 ? { date: { label: t.firstDay } } : {};
  return (
    <div class="full trio">
      <Fields of={SessionForm} typed={sessions[0]!} at="sessions.0" names={['date', 'start', 'end']} looks={looks} />
    </div>
  );
}

/** Where most come, and how many: of an event before screens alone its places there. */
function MainPlace({ form: { sessions } }: Pick<FirstFieldsProps, 'form'>) {
  const t = useTexts(formTexts);
  const hint = useEasyHint();
  const { language } = useReading();
  const { main } = poolsInSight(sessions[0]);
  const pool = sessions[0]?.pools[main];
  if (!pool) return null;
  const mode = eventWords.of(language).mode[pool.mode as 'onsite'];
  const drawn = { of: PoolForm, typed: pool, at: `sessions.0.pools.${main}` };
  return (
    <>
      {pool.mode !== 'online' && (
        <Fields {...drawn} names={['venue']} looks={{ venue: { label: mode, hint: undefined } }} hint={hint} />
      )}
      <Fields {...drawn} names={['capacity']} looks={{ capacity: { label: t.capacityOf(mode) } }} />
    </>
  );
}
