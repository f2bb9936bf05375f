import { Button, FormPart, HiddenField, Pair, SelectField, TextField, useTexts } from '#ui';
import { useEasyHint } from './easy-hint.js';
import type { SessionForm } from './event.form.js';
import { formTexts } from './event-form.texts.js';
import { PoolFields } from './pool-fields.js';
import { ProgrammeFields } from './programme-fields.js';

interface SessionFieldsProps {
  session: SessionForm;
  place: number;
  /** the only one: nothing to remove */
  alone: boolean;
}

export function SessionFields({ session, place, alone }: SessionFieldsProps) {
  const t = useTexts(formTexts);
  const hint = useEasyHint();
  const at = `sessions.${place}`;
  const ways = [
    { value: 'required', label: t.required },
    { value: 'optional', label: t.optional },
  ];
  return (
    <FormPart title={t.session(place + 1)} id={`session-${place}`}>
      <HiddenField name={`${at}.id`} value={session.id} />
      <TextField
        name={`${at}.title`}
        label={t.sessionTitle}
        hint={hint(session.title, t.sessionTitleHint)}
        value={session.title}
      />
      <TextField name={`${at}.date`} label={t.date} value={session.date} type="date" short />
      <Pair>
        <TextField name={`${at}.start`} label={t.start} value={session.start} type="time" />
        <TextField name={`${at}.end`} label={t.end} value={session.end} type="time" />
      </Pair>
      <Pair>
        <SelectField name={`${at}.requirement`} label={t.requirement} value={session.requirement} options={ways} />
        <TextField name={`${at}.fee`} label={t.fee} hint={t.feeHint} value={session.fee} inputMode="numeric" />
      </Pair>
      {session.pools.map((pool, number) => (
        <PoolFields key={number} pool={pool} session={place} place={number} alone={session.pools.length === 1} />
      ))}
      <p>
        <Button
          kind="quiet"
          icon="plus"
          name="add"
          value={`pool.${place}`}
          formAction={`#pool-${place}-${session.pools.length}`}
        >
          {t.addPool}
        </Button>
      </p>
      {session.programme.map((line, number) => (
        <ProgrammeFields key={number} line={line} session={place} place={number} />
      ))}
      <div class="row">
        <Button
          kind="quiet"
          icon="plus"
          name="add"
          value={`programme.${place}`}
          formAction={`#line-${place}-${session.programme.length}`}
        >
          {t.addLines}
        </Button>
        {!alone && (
          <Button kind="text" name="remove" value={`session.${place}`} formAction="#session-0">
            {t.removeSession}
          </Button>
        )}
      </div>
    </FormPart>
  );
}
