import type { ComponentChildren } from 'preact';
import { type Problem, Pair, useReading, useTexts } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { zoneName } from '#ui/i18n';
import { isZone } from '../core/zoned-time.js';
import { EventForm, PoolForm } from './event.form.js';
import { formTexts } from './event-form.texts.js';
import { Fold } from './fold.js';
import { foldNames, foldOf, type FoldName } from './fold-of-field.js';
import { foldSays } from './fold-says.js';
import { LanguageFields } from './language-fields.js';
import { poolsInSight } from './pools-in-sight.js';
import { ContentFields } from './content-fields.js';
import { FeeFields, SessionsFields } from './sessions-fields.js';

interface PartProps {
  form: TypedOf<typeof EventForm>;
}

interface EventFoldsProps extends PartProps {
  problems: readonly Problem[];
  /** to be seen although nothing in it is wrong */
  open?: string | undefined;
  /** there are series to choose from, so that a new one is the rare case */
  choosesSeries: boolean;
  /** a new event begins with mails; one that is there has its page for them */
  isNew: boolean;
}

/** Everything that a recipe has decided already or that few events need: one line each, open where something is wrong in it. */
export function EventFolds({ form, problems, open, choosesSeries, isNew }: EventFoldsProps) {
  const { language } = useReading();
  const says = foldSays(form, language, choosesSeries);
  const seen = new Set<unknown>([
    open,
    ...problems.map(({ field }) => foldOf(field, poolsInSight(form.sessions[0]))),
    // Nobody could ask anything: this is not rare, it is missing.
    !form.contactPhone && !form.contactFax && !form.contactEmail && 'contact',
  ]);
  const parts: Record<FoldName, ComponentChildren> = {
    series: <Fields of={EventForm} typed={form} names={choosesSeries ? ['newSeries', 'number'] : ['number']} />,
    content: <ContentFields form={form} />,
    sessions: <SessionsPart form={form} />,
    entry: <EntryFields form={form} />,
    asks: <Fields of={EventForm} typed={form} names={['asksSupport', 'companions']} />,
    fee: <FeeFields form={form} />,
    online: <OnlineFields form={form} />,
    contact: <ContactFields form={form} />,
    mails: isNew && !form.from && <Fields of={EventForm} typed={form} names={['usualMails']} />,
    visibility: <Fields of={EventForm} typed={form} names={['protectedNames']} />,
    languages: <LanguageFields form={form} />,
  };
  return (
    <div class="folds">
      {foldNames.map(
        (name) =>
          parts[name] && (
            <Fold key={name} name={name} says={says[name]} open={seen.has(name)}>
              {parts[name]}
            </Fold>
          ),
      )}
    </div>
  );
}

function SessionsPart({ form }: PartProps) {
  const t = useTexts(formTexts);
  const { language } = useReading();
  const zone = t.zone(isZone(form.zone) ? zoneName(form.zone, language) : form.zone);
  return (
    <>
      <SessionsFields form={form} />
      <Pair>
        <Fields of={EventForm} typed={form} names={['choose', 'zone']} looks={{ zone: { label: zone } }} />
      </Pair>
    </>
  );
}

function EntryFields({ form }: PartProps) {
  const drawn = { of: EventForm, typed: form };
  return (
    <>
      <Fields {...drawn} names={['entry']} />
      <Pair>
        <Fields {...drawn} names={['opensOn', 'opensAt']} />
        <Fields {...drawn} names={['deadlineAt', 'membersUntilOn']} />
        <Fields {...drawn} names={['promotion', 'offerDays']} />
      </Pair>
      <Fields {...drawn} names={['headcounts']} />
    </>
  );
}

/** The link to join, and the places before screens where those at the venue are in sight. */
function OnlineFields({ form }: PartProps) {
  const t = useTexts(formTexts);
  const { online } = poolsInSight(form.sessions[0]);
  const pool = form.sessions[0]?.pools[online];
  return (
    <>
      {pool && (
        <Fields
          of={PoolForm}
          typed={pool}
          at={`sessions.0.pools.${online}`}
          names={['capacity']}
          looks={{ capacity: { label: t.onlineCapacity } }}
        />
      )}
      <Fields of={EventForm} typed={form} names={['joinUrl']} />
    </>
  );
}

function ContactFields({ form }: PartProps) {
  return (
    <>
      <Pair>
        <Fields of={EventForm} typed={form} names={['contactPhone', 'contactFax']} />
      </Pair>
      <Fields of={EventForm} typed={form} names={['contactEmail']} />
    </>
  );
}
