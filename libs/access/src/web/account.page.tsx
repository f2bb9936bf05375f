import type { Problem, Visit } from '#platform';
import { BarePage, Button, catalogue, Form, Section, SelectField, TextField } from '#platform/ui';
import type { SessionLine } from '../accounts.js';
import type { AccountForm } from './account.form.js';
import { PasswordField } from './password-field.js';
import { SessionList } from './session-list.js';

export interface AccountPageProps {
  visit: Visit;
  form: AccountForm;
  sessions: readonly SessionLine[];
  /** the former password is asked for */
  formerAsked: boolean;
  problems?: readonly Problem[];
  passwordProblems?: readonly Problem[];
}

/** One's own name, password and log-ins. */
export function AccountPage({
  visit,
  form,
  sessions,
  formerAsked,
  problems = [],
  passwordProblems = [],
}: AccountPageProps) {
  const t = texts.of(visit.language);
  return (
    <BarePage visit={visit} title={t.title} problems={[...problems, ...passwordProblems]}>
      <p>
        <a href="/workspaces">{t.back}</a>
      </p>
      <Form action="/account" problems={problems}>
        <TextField name="name" label={t.name} value={form.name} autocomplete="name" maxLength={100} required />
        <TextField name="email" label={t.email} value={visit.actor.email} readOnly />
        <SelectField
          name="language"
          label={t.language}
          value={form.language}
          short
          options={[
            { value: 'ja', label: '日本語' },
            { value: 'en', label: 'English' },
          ]}
        />
        <div class="row">
          <Button>{t.save}</Button>
        </div>
      </Form>
      <Section title={t.password}>
        <Form action="/account/password" name="password" problems={passwordProblems}>
          {formerAsked && (
            <TextField name="former" label={t.former} type="password" autocomplete="current-password" required />
          )}
          <PasswordField name="password" label={t.new} />
          <div class="row">
            <Button kind="quiet">{t.changePassword}</Button>
          </div>
          <p class="small soft">{t.endsOthers}</p>
        </Form>
      </Section>
      <SessionList visit={visit} sessions={sessions} />
    </BarePage>
  );
}

const texts = catalogue({
  ja: {
    title: 'アカウント',
    back: '団体のページへ',
    name: 'お名前',
    email: 'メールアドレス',
    language: 'あなた宛てのメールの言語',
    save: '保存する',
    password: 'パスワード',
    former: '今のパスワード',
    new: '新しいパスワード',
    changePassword: 'パスワードを変える',
    endsOthers: '変えると、ほかの端末はログアウトされます。',
  },
  en: {
    title: 'Account',
    back: 'To the host body',
    name: 'Your name',
    email: 'E-mail address',
    language: 'Language of mails to you',
    save: 'Save',
    password: 'Password',
    former: 'Current password',
    new: 'New password',
    changePassword: 'Change the password',
    endsOthers: 'This signs out your other devices.',
  },
});
