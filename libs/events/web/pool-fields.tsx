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
  /** fields of it that stand in another part of the form */
  elsewhere?: readonly ('venue' | 'capacity')[] | undefined;
}

export function PoolFields({ pool, session, place, alone, elsewhere = [] }: PoolFieldsProps) {
  const t = useTexts(formTexts);
  const hint = useEasyHint();
  const drawn = { of: PoolForm, typed: pool, at: `sessions.${session}.pools.${place}` };
  const here = <N extends 'venue' | 'capacity'>(name: N): N[] => (elsewhere.includes(name) ? [] : [name]);
  return (
    <fieldset class="person" id={`pool-${session}-${place}`}>
      <legend>{t.pool(place + 1)}</legend>
      <Fields {...drawn} names={['id']} />
      <Pair>
        <Fields {...drawn} names={['mode', ...here('capacity')]} />
      </Pair>
      <Pair>
        <Fields {...drawn} names={[...here('venue'), 'venueNote']} hint={hint} />
        <Fields {...drawn} names={['mapUrl', 'inCharge']} />
      </Pair>
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
