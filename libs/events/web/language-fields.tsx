import { FormPart, TextArea, TextField, useTexts } from '#ui';
import { useEasyHint } from './easy-hint.js';
import type { EventForm, TextForm } from './event.form.js';
import { formTexts } from './event-form.texts.js';

/** What organisers may write in other languages; closed until one of them is used. */
export function LanguageFields({ form }: { form: EventForm }) {
  const t = useTexts(formTexts);
  return (
    <FormPart title={t.languages} hint={t.languagesHint}>
      <OneLanguage name="easy" legend={t.easy} lang="ja" text={form.easy} />
      <OneLanguage name="en" legend={t.english} lang="en" text={form.en} />
    </FormPart>
  );
}

function OneLanguage({ name, legend, lang, text }: { name: string; legend: string; lang: string; text: TextForm }) {
  const t = useTexts(formTexts);
  const easyHint = useEasyHint();
  const hint = (typed: string) => (name === 'easy' ? easyHint(typed) : undefined);
  const written = Boolean(text.title || text.summary || text.description);
  return (
    <details open={written}>
      <summary>{legend}</summary>
      <TextField name={`${name}.title`} label={t.title} hint={hint(text.title)} value={text.title} lang={lang} />
      <TextArea
        name={`${name}.summary`}
        label={t.summary}
        hint={hint(text.summary)}
        value={text.summary}
        rows={2}
        lang={lang}
      />
      <TextArea
        name={`${name}.description`}
        label={t.description}
        hint={hint(text.description)}
        value={text.description}
        rows={6}
        lang={lang}
      />
    </details>
  );
}
