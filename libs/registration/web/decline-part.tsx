import { Button, Form, Notice, type Problem, Say, useTexts } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { DeclineForm } from './answer.form.js';
import { answerTexts } from './answer.texts.js';
import { Folded } from './folded.js';

export interface DeclinePartProps {
  /** of the invitation, without a slash at the end */
  path: string;
  declined: boolean;
  /** unlike other forms of the page */
  name: string;
  form?: TypedOf<typeof DeclineForm>;
  problems?: readonly Problem[];
}

/** 今回は参加しない: one tap and a word if they like; taken back with one tap. */
export function DeclinePart({ path, declined, name, form = DeclineForm.blank(), problems = [] }: DeclinePartProps) {
  const t = useTexts(answerTexts);
  if (declined) {
    return (
      <Notice tone="ok">
        <p>
          <Say>{t.declined}</Say>
        </p>
        <form method="post" action={`${path}/reopening`}>
          <Button kind="text">{t.undecline}</Button>
        </form>
      </Notice>
    );
  }
  return (
    <Folded icon="minus" title={t.decline} open={problems.length > 0}>
      <Form action={`${path}/decline`} name={name} problems={problems}>
        <p>
          <Say>{t.declineLead}</Say>
        </p>
        <Fields of={DeclineForm} typed={form} />
        <Button kind="quiet" full>
          {t.declineSubmit}
        </Button>
      </Form>
    </Folded>
  );
}
