import { Button, Pair, useTexts } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { useEasyHint } from './easy-hint.js';
import { PoolForm } from './event.form.js';
import { formTexts } from './event-form.texts.js';

interface PoolFieldsProps {
  pool: TypedOf<typeof PoolForm>;
  session: number;
  place: number;
  alone: boolean;
}

export function PoolFields({ pool, session, place, alone }: PoolFieldsProps) {
  const t = useTexts(formTexts);
  const hint = useEasyHint();
  const drawn = { of: PoolForm, typed: pool, at: `sessions.${session}.pools.${place}` };
  return (
    <fieldset class="person" id={`pool-${session}-${place}`}>
      <legend>{t.pool(place + 1)}</legend>
      <Fields {...drawn} names={['id']} />
      <Pair>
        <Fields {...drawn} names={['mode', 'capacity']} />
      </Pair>
      <Fields {...drawn} names={['venue', 'venueNote']} hint={hint} />
      <Fields {...drawn} names={['mapUrl', 'inCharge']} />
      {!alone && (
        <Button
          kind="text"
          name="remove"
          value={`pool.${session}.${place}`}
          formAction={`#session-${session}`}
          label={t.removePoolOf(place + 1)}
        >
          {t.removePool}
        </Button>
      )}
    </fieldset>
  );
}
