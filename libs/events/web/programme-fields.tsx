import { Button, Pair, useTexts } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { useEasyHint } from './easy-hint.js';
import { ProgrammeForm } from './event.form.js';
import { formTexts } from './event-form.texts.js';

interface ProgrammeFieldsProps {
  line: TypedOf<typeof ProgrammeForm>;
  session: number;
  place: number;
}

export function ProgrammeFields({ line, session, place }: ProgrammeFieldsProps) {
  const t = useTexts(formTexts);
  const hint = useEasyHint();
  const drawn = { of: ProgrammeForm, typed: line, at: `sessions.${session}.programme.${place}` };
  return (
    <fieldset class="person" id={`line-${session}-${place}`}>
      <legend>
        {t.programme} {place + 1}
      </legend>
      <Pair>
        <Fields {...drawn} names={['time']} />
        <Fields {...drawn} names={['title']} hint={hint} />
      </Pair>
      <Pair>
        <Fields {...drawn} names={['note', 'speakers']} hint={hint} />
      </Pair>
      <Fields {...drawn} names={['pause']} />
      <Button
        kind="text"
        name="remove"
        value={`programme.${session}.${place}`}
        formAction={`#programme-${session}`}
        label={t.removeLineOf(place + 1)}
      >
        {t.removeLine}
      </Button>
    </fieldset>
  );
}
