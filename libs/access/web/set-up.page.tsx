import { type Problem, BarePage, Button, Form, FormPart, TextField } from '#ui';
import type { Visit } from '#platform';
import { catalogue } from '#ui/i18n';
import { PasswordField } from './password-field.js';
import type { SetUpForm } from './set-up.form.js';
import { ZoneField } from './zone-field.js';

interface SetUpPageProps {
  visit: Visit;
  form: SetUpForm;
  problems?: readonly Problem[];
}

export function SetUpPage({ visit, form, problems = [] }: SetUpPageProps) {
  const t = texts.of(visit.language);
  return (
    <BarePage visit={visit} title={t.title} problems={problems}>
      <p class="lead">{t.lead}</p>
      <Form action={visit.path} problems={problems}>
        <FormPart title={t.host}>
          <TextField
            name="hostName"
            label={t.hostName}
            value={form.hostName}
            autocomplete="organization"
            maxLength={200}
            required
          />
          <TextField
            name="slug"
            label={t.slug}
            hint={t.slugHint(`${visit.baseUrl}/w/`)}
            value={form.slug}
            autocomplete="off"
            maxLength={41}
            short
            required
          />
          <ZoneField name="zone" value={form.zone} />
        </FormPart>
        <FormPart title={t.you}>
          <TextField name="name" label={t.name} value={form.name} autocomplete="name" maxLength={100} required />
          <TextField
            name="email"
            label={t.email}
            type="email"
            inputMode="email"
            value={form.email}
            autocomplete="email"
            maxLength={254}
            required
          />
          <PasswordField name="password" />
        </FormPart>
        <div class="row">
          <Button big>{t.begin}</Button>
        </div>
      </Form>
    </BarePage>
  );
}

const texts = catalogue({
  ja: {
    title: 'はじめの設定',
    lead: '主催団体と、最初の管理者を登録します。あとから、職員を招待したり、設定を変えたりできます。',
    host: '主催団体',
    hostName: '団体の名前',
    slug: 'アドレスに使う文字',
    slugHint: (before: string) =>
      `公開ページのアドレスになります（${before}ここ）。半角の英小文字・数字・ハイフン。あとから変えられません。`,
    you: 'あなた（管理者）',
    name: 'お名前',
    email: 'メールアドレス',
    begin: '設定して始める',
  },
  en: {
    title: 'First set-up',
    lead: 'This registers the host body and its first owner. You can invite colleagues and change settings later.',
    host: 'Host body',
    hostName: 'Name of the host body',
    slug: 'Letters of its address',
    slugHint: (before: string) =>
      `They stand in the address of its public pages (${before}here). Small letters, digits, hyphens. They cannot be changed later.`,
    you: 'You (owner)',
    name: 'Your name',
    email: 'E-mail address',
    begin: 'Set up and begin',
  },
});
