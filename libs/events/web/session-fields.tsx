import { Button, FormPart, Pair, useTexts } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { useEasyHint } from './easy-hint.js';
import { SessionForm } from './event.form.js';
import { formTexts } from './event-form.texts.js';
import { PoolFields } from './pool-fields.js';
import { poolsInSight } from './pools-in-sight.js';

interface SessionFieldsProps {
  session: TypedOf<typeof SessionForm>;
  place: number;
  /** the only one: nothing to remove */
  alone: boolean;
}

/** A session with its places; day, hours and main place of the first one are in sight above. */
export function SessionFields({ session, place, alone }: SessionFieldsProps) {
  const t = useTexts(formTexts);
  const hint = useEasyHint();
  const drawn = { of: SessionForm, typed: session, at: `sessions.${place}` };
  const inSight = poolsInSight(place === 0 ? session : undefined);
  return (
    <FormPart title={t.session(place + 1)} id={`session-${place}`} hint={place === 0 ? t.dayAbove : undefined}>
      <Fields {...drawn} names={['id']} />
      <Pair>
        <Fields {...drawn} names={['title']} hint={hint} />
        <Fields {...drawn} names={['requirement']} />
      </Pair>
      {place > 0 && (
        <div class="trio">
          <Fields {...drawn} names={['date', 'start', 'end']} />
        </div>
      )}
      {session.pools.map((pool, number) => (
        <PoolFields
          key={number}
          pool={pool}
          session={place}
          place={number}
          alone={session.pools.length === 1}
          elsewhere={
            number === inSight.main ? ['venue', 'capacity'] : number === inSight.online ? ['capacity'] : undefined
          }
        />
      ))}
      <div class="row">
        <Button
          kind="quiet"
          icon="plus"
          name="add"
          value={`pool.${place}`}
          formAction={`#pool-${place}-${session.pools.length}`}
        >
          {t.addPool}
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
