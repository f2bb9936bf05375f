import { FormPart, Pair, useTexts } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { deskTexts } from './desk.texts.js';
import { QuestionnaireForm } from './questionnaire.form.js';

/** Title, what is promised about names, closing date. */
export function AboutFields({ form, fixed }: { form: TypedOf<typeof QuestionnaireForm>; fixed: boolean }) {
  const t = useTexts(deskTexts);
  const drawn = { of: QuestionnaireForm, typed: form };
  const options = (QuestionnaireForm.fields.anonymity.look.options ?? []).map((option) => ({
    ...option,
    disabled: fixed && option.value !== form.anonymity,
  }));
  return (
    <FormPart title={t.about}>
      <Fields {...drawn} names={['title']} />
      <details open={Boolean(form.easyTitle || form.enTitle) && form.easyTitle !== form.title}>
        <summary>{t.languages}</summary>
        <Fields {...drawn} names={['easyTitle']} />
        <Fields {...drawn} names={['enTitle']} lang="en" />
      </details>
      <Fields {...drawn} names={['anonymity']} looks={{ anonymity: { options } }} />
      <Pair>
        <Fields {...drawn} names={['closesOn', 'closesAt']} />
      </Pair>
      <p class="hint">{t.closesHint}</p>
    </FormPart>
  );
}
