import { type Problem, BarePage, Button, Form, Section, TextField } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import { catalogue } from '#ui/i18n';
import type { SessionLine } from '../core/accounts.js';
import type { Home } from '../core/homes.js';
import { AccountForm, DigestsForm, PasswordForm } from './account.form.js';
import { SessionList } from './session-list.js';

export interface AccountPageProps {
  visit: Visit;
  form: TypedOf<typeof AccountForm>;
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
  const account = { of: AccountForm, typed: form };
  const wanted = digests.filter(({ digest }) => digest).map(({ workspaceId }) => workspaceId);
  const options = digests.map(({ workspaceId, name }) => ({ value: workspaceId, label: name }));
  return (
    <BarePage visit={visit} title={t.title} problems={[...problems, ...passwordProblems]}>
      <p>
        <a href="/workspaces">{t.back}</a>
      </p>
      <Form action="/account" problems={problems}>
        <Fields {...account} names={['name']} />
        <TextField name="email" label={t.email} value={visit.actor.email} readOnly />
        <Fields {...account} names={['language']} />
        <div class="row">
          <Button>{t.save}</Button>
        </div>
      </Form>
      {digests.length > 0 && (
        <Section title={t.digest}>
          <Form action="/account/digests" name="digests">
            <Fields
              of={DigestsForm}
              typed={DigestsForm.of({ workspaces: wanted })}
              looks={{ workspaces: { options } }}
            />
            <div class="row">
              <Button kind="quiet">{t.save}</Button>
            </div>
          </Form>
        </Section>
      )}
      <Section title={t.password}>
        <Form action="/account/password" name="password" problems={passwordProblems}>
          <Fields
            of={PasswordForm}
            typed={PasswordForm.blank()}
            names={formerAsked ? ['former', 'password'] : ['password']}
          />
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
    email: 'メールアドレス',
    save: '保存する',
    digest: '毎朝のまとめメール',
    password: 'パスワード',
    changePassword: 'パスワードを変える',
    endsOthers: '変えると、ほかの端末はログアウトされます。',
  },
  en: {
    title: 'Account',
    back: 'To the host body',
    email: 'E-mail address',
    save: 'Save',
    digest: 'Daily digest',
    password: 'Password',
    changePassword: 'Change the password',
    endsOthers: 'This signs out your other devices.',
  },
});
