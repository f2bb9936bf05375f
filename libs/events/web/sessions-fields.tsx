import { Button, useTexts } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { type EventForm, SessionForm } from './event.form.js';
import { formTexts } from './event-form.texts.js';
import { SessionFields } from './session-fields.js';

interface SessionsFieldsProps {
  form: TypedOf<typeof EventForm>;
}

export function SessionsFields({ form: { sessions } }: SessionsFieldsProps) {
  const t = useTexts(formTexts);
  const added = `#session-${sessions.length}`;
  return (
    <>
      {sessions.map((session, place) => (
        <SessionFields key={place} session={session} place={place} alone={sessions.length === 1} />
      ))}
      <div class="row">
        <Button kind="quiet" icon="plus" name="add" value="session" formAction={added}>
          {t.addSession}
        </Button>
        <Button kind="quiet" icon="plus" name="add" value="session-like-first" formAction={added}>
          {t.addSessionLikeFirst}
        </Button>
      </div>
    </>
  );
}

/** What each session costs, beside each other. */
export function FeeFields({ form: { sessions } }: SessionsFieldsProps) {
  const t = useTexts(formTexts);
  return (
    <>
      {sessions.map((session, place) => (
        <Fields
          key={place}
          of={SessionForm}
          typed={session}
          at={`sessions.${place}`}
          names={['fee']}
          looks={sessions.length > 1 ? { fee: { label: t.feeOf(session.title || t.session(place + 1)) } } : {}}
        />
      ))}
    </>
  );
}
