import { Button, fieldId, FormPart, Pair, useTexts } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { EventForm } from './event.form.js';
import { formTexts } from './event-form.texts.js';
import { ProgrammeFields } from './programme-fields.js';
import { TextTools } from './text-tools.js';

/** The page's own text, and the programme of each session. */
export function ContentFields({ form }: { form: TypedOf<typeof EventForm> }) {
  const t = useTexts(formTexts);
  return (
    <>
      <Fields of={EventForm} typed={form} names={['description']} />
      <TextTools field={fieldId('f', 'description')} />
      <Pair>
        <Fields of={EventForm} typed={form} names={['whatToBring', 'parking']} />
      </Pair>
      {form.sessions.map((session, place) => (
        <FormPart
          key={place}
          id={`programme-${place}`}
          title={form.sessions.length > 1 ? t.programmeOf(session.title || t.session(place + 1)) : t.programme}
        >
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
          </div>
        </FormPart>
      ))}
    </>
  );
}
