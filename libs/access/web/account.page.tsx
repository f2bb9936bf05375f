import { type Problem, BarePage, Button, Choices, Form, Section, SelectField, TextField } from '#ui';
import type { Visit } from '#platform';
import { catalogue } from '#ui/i18n';
import type { SessionLine } from '../core/accounts.js';
import type { Home } from '../core/homes.js';
import type { AccountForm } from './account.form.js';
import { PasswordField } from './password-field.js';
import { SessionList } from './session-list.js';

export interface AccountPageProps {
  visit: Visit;
  form: AccountForm;
  /** where a daily digest may be had */
  digests: readonly Home[];
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
  digests,
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
      {digests.length > 0 && (
        <Section title={t.digest}>
          <Form action="/account/digests" name="digests">
            <Choices
              kind="checkbox"
              name="workspaces"
              legend={t.digestOf}
              hint={t.digestHint}
              value={digests.filter(({ digest }) => digest).map(({ workspaceId }) => workspaceId)}
              options={digests.map(({ workspaceId, name }) => ({ value: workspaceId, label: name }))}
            />
            <div class="row">
              <Button kind="quiet">{t.save}</Button>
            </div>
          </Form>
        </Section>
      )}
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
    digest: '毎朝のまとめメール',
    digestOf: 'まとめを受け取る団体',
    digestHint: '前の日からの申込と取消を、毎朝8時ごろに1通でお知らせします。何もなかった日は送りません。',
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
    digest: 'Daily digest',
    digestOf: 'Host bodies whose digest you get',
    digestHint:
      'One mail at about 8 in the morning with what was applied for and cancelled since the day before. None where nothing happened.',
    password: 'Password',
    former: 'Current password',
    new: 'New password',
    changePassword: 'Change the password',
    endsOthers: 'This signs out your other devices.',
  },
});
