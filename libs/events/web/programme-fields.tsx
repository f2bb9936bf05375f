import { Button, CheckField, Pair, TextArea, TextField, useTexts } from '#ui';
import { useEasyHint } from './easy-hint.js';
import type { ProgrammeForm } from './event.form.js';
import { formTexts } from './event-form.texts.js';

interface ProgrammeFieldsProps {
  line: ProgrammeForm;
  session: number;
  place: number;
}

export function ProgrammeFields({ line, session, place }: ProgrammeFieldsProps) {
  const t = useTexts(formTexts);
  const hint = useEasyHint();
  const at = `sessions.${session}.programme.${place}`;
  return (
    <fieldset class="person" id={`line-${session}-${place}`}>
      <legend>
        {t.programme} {place + 1}
      </legend>
      <Pair>
        <TextField name={`${at}.time`} label={t.time} value={line.time} type="time" />
        <TextField name={`${at}.title`} label={t.line} hint={hint(line.title)} value={line.title} />
      </Pair>
      <Pair>
        <TextField name={`${at}.note`} label={t.note} hint={hint(line.note)} value={line.note} />
        <TextArea
          name={`${at}.speakers`}
          label={t.speakers}
          hint={hint(line.speakers, t.speakersHint)}
          value={line.speakers}
          rows={2}
        />
      </Pair>
      <CheckField name={`${at}.pause`} label={t.pause} checked={line.pause === 'yes'} />
      <Button
        kind="text"
        name="remove"
        value={`programme.${session}.${place}`}
        formAction={`#session-${session}`}
        label={t.removeLineOf(place + 1)}
      >
        {t.removeLine}
      </Button>
    </fieldset>
  );
}
