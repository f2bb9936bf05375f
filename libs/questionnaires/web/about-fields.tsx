import { Choices, FormPart, Pair, TextField, useTexts } from '#ui';
import { deskTexts } from './desk.texts.js';
import type { QuestionnaireForm } from './questionnaire.form.js';

const anonymities = ['named', 'office'] as const;

/** Title, what is promised about names, closing date. */
export function AboutFields({ form, fixed }: { form: QuestionnaireForm; fixed: boolean }) {
  const t = useTexts(deskTexts);
  return (
    <FormPart title={t.about}>
      <TextField name="title" label={t.title} hint={t.titleHint} value={form.title} required />
      <details open={Boolean(form.easyTitle || form.enTitle) && form.easyTitle !== form.title}>
        <summary>{t.languages}</summary>
        <TextField name="easyTitle" label={t.easyTitle} value={form.easyTitle} />
        <TextField name="enTitle" label={t.enTitle} value={form.enTitle} lang="en" />
      </details>
      <Choices
        name="anonymity"
        kind="radio"
        legend={t.anonymity}
        hint={t.anonymityHint}
        value={form.anonymity}
        options={anonymities.map((one) => ({
          value: one,
          label: t.anonymityOptions[one],
          hint: t.anonymityLeads[one],
          disabled: fixed && one !== form.anonymity,
        }))}
      />
      <Pair>
        <TextField name="closesOn" label={t.closesOn} value={form.closesOn} type="date" />
        <TextField name="closesAt" label={t.closesAt} value={form.closesAt} type="time" />
      </Pair>
      <p class="hint">{t.closesHint}</p>
    </FormPart>
  );
}
