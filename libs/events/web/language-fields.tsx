import { FormPart, useTexts } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { useEasyHint } from './easy-hint.js';
import { type EventForm, TextForm } from './event.form.js';
import { formTexts } from './event-form.texts.js';

/** What organisers may write in other languages; closed until one of them is used. */
export function LanguageFields({ form }: { form: TypedOf<typeof EventForm> }) {
  const t = useTexts(formTexts);
  return (
    <FormPart title={t.languages} hint={t.languagesHint}>
      <OneLanguage name="easy" legend={t.easy} lang="ja" text={form.easy} />
      <OneLanguage name="en" legend={t.english} lang="en" text={form.en} />
    </FormPart>
  );
}

interface OneLanguageProps {
  name: 'easy' | 'en';
  legend: string;
  lang: string;
  text: TypedOf<typeof TextForm>;
}

function OneLanguage({ name, legend, lang, text }: OneLanguageProps) {
  const easyHint = useEasyHint();
  return (
    <details open={Object.values(text).some(Boolean)}>
      <summary>{legend}</summary>
      <Fields
        of={TextForm}
        typed={text}
        at={name}
        lang={lang}
        hint={(typed) => (name === 'easy' ? easyHint(typed) : undefined)}
      />
    </details>
  );
}
