import { Button, HiddenField, Pair, SelectField, TextField, useTexts } from '#ui';
import { plainText } from '#ui/i18n';
import type { Mode } from '../core/event-view.js';
import { eventWords } from '../core/event-words.js';
import { useEasyHint } from './easy-hint.js';
import type { PoolForm } from './event.form.js';
import { formTexts } from './event-form.texts.js';

const modes: readonly Mode[] = ['onsite', 'online', 'satellite'];

interface PoolFieldsProps {
  pool: PoolForm;
  session: number;
  place: number;
  alone: boolean;
}

export function PoolFields({ pool, session, place, alone }: PoolFieldsProps) {
  const [t, words] = [useTexts(formTexts), useTexts(eventWords)];
  const hint = useEasyHint();
  const at = `sessions.${session}.pools.${place}`;
  const options = modes.map((mode) => ({ value: mode, label: plainText(words.mode[mode]) }));
  return (
    <fieldset class="person" id={`pool-${session}-${place}`}>
      <legend>{t.pool(place + 1)}</legend>
      <HiddenField name={`${at}.id`} value={pool.id} />
      <Pair>
        <SelectField name={`${at}.mode`} label={t.mode} value={pool.mode} options={options} />
        <TextField
          name={`${at}.capacity`}
          label={t.capacity}
          hint={t.capacityHint}
          value={pool.capacity}
          inputMode="numeric"
        />
      </Pair>
      <TextField name={`${at}.venue`} label={t.venue} hint={hint(pool.venue, t.venueHint)} value={pool.venue} />
      <TextField
        name={`${at}.venueNote`}
        label={t.venueNote}
        hint={hint(pool.venueNote, t.venueNoteHint)}
        value={pool.venueNote}
      />
      <TextField name={`${at}.mapUrl`} label={t.mapUrl} value={pool.mapUrl} type="url" />
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
