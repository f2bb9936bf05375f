import { type Problem, Button, Choices, Form, TextField } from '#ui';
import type { Visit } from '#platform';
import { catalogue } from '#ui/i18n';
import type { SettingsForm } from './settings.form.js';
import { SettingsFrame } from './settings-tabs.js';
import { ZoneField } from './zone-field.js';

interface SettingsPageProps {
  visit: Visit;
  form: SettingsForm;
  problems?: readonly Problem[];
}

export function SettingsPage({ visit, form, problems = [] }: SettingsPageProps) {
  const t = texts.of(visit.language);
  const { slug } = visit.workspace;
  return (
    <SettingsFrame visit={visit} tab="workspace" problems={problems}>
      <Form action={`/w/${slug}/staff/settings`} problems={problems} class="narrow">
        <TextField name="name" label={t.name} value={form.name} maxLength={200} autocomplete="organization" required />
        <TextField
          name="replyTo"
          label={t.replyTo}
          hint={t.replyToHint}
          type="email"
          inputMode="email"
          value={form.replyTo}
          maxLength={254}
          required={false}
        />
        <TextField
          name="phone"
          label={t.phone}
          hint={t.phoneHint}
          type="tel"
          inputMode="tel"
          value={form.phone}
          maxLength={40}
          short
          required={false}
        />
        <ZoneField name="zone" value={form.zone} />
        <Choices
          kind="checkbox"
          name="languages"
          legend={t.languages}
          hint={t.languagesHint}
          value={form.languages}
          options={[
            { value: 'ja-easy', label: 'やさしい日本語' },
            { value: 'en', label: 'English' },
          ]}
        />
        <div class="row">
          <Button>{t.save}</Button>
        </div>
        <p class="small soft">{t.address(`${visit.baseUrl}/w/${slug}`)}</p>
      </Form>
    </SettingsFrame>
  );
}

const texts = catalogue({
  ja: {
    name: '団体の名前',
    replyTo: '返信先のメールアドレス',
    replyToHint: '参加者がメールに返信すると、ここに届きます。公開ページの問い合わせ先にもなります。',
    phone: '電話番号',
    phoneHint: '公開ページとメールの問い合わせ先になります。',
    languages: '参加者が選べる言語',
    languagesHint: '日本語はいつも選べます。',
    save: '保存する',
    address: (url: string) => `公開ページのアドレス: ${url}`,
  },
  en: {
    name: 'Name of the host body',
    replyTo: 'Reply address',
    replyToHint: 'Replies of participants arrive here. It also stands on public pages as the contact.',
    phone: 'Phone',
    phoneHint: 'Stands on public pages and in mails as the contact.',
    languages: 'Languages participants may choose',
    languagesHint: 'Japanese is always there.',
    save: 'Save',
    address: (url: string) => `Address of the public pages: ${url}`,
  },
});
