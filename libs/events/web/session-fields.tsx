import { Button, FormPart, Pair, useTexts } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { useEasyHint } from './easy-hint.js';
import { SessionForm } from './event.form.js';
import { formTexts } from './event-form.texts.js';
import { PoolFields } from './pool-fields.js';
import { ProgrammeFields } from './programme-fields.js';

interface SessionFieldsProps {
  session: TypedOf<typeof SessionForm>;
  place: number;
  /** the only one: nothing to remove */
  alone: boolean;
}

export function SessionFields({ session, place, alone }: SessionFieldsProps) {
  const t = useTexts(formTexts);
  const hint = useEasyHint();
  const drawn = { of: SessionForm, typed: session, at: `sessions.${place}` };
  return (
    <FormPart title={t.session(place + 1)} id={`session-${place}`}>
      <Fields {...drawn} names={['id']} />
      <Fields {...drawn} names={['title']} hint={hint} />
      <Fields {...drawn} names={['date']} />
      <Pair>
        <Fields {...drawn} names={['start', 'end']} />
      </Pair>
      <Pair>
        <Fields {...drawn} names={['requirement', 'fee']} />
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
