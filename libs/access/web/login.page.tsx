import { type Problem, BarePage, Button, Form, Section } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import { catalogue } from '#ui/i18n';
import { LoginForm, LoginLinkForm } from './login.form.js';

interface LoginPageProps {
  visit: Visit;
  form: TypedOf<typeof LoginForm>;
  problems?: readonly Problem[];
  linkProblems?: readonly Problem[];
}

export function LoginPage({ visit, form, problems = [], linkProblems = [] }: LoginPageProps) {
  const t = texts.of(visit.language);
  return (
    <BarePage visit={visit} title={t.title} problems={[...problems, ...linkProblems]}>
      <Form action="/login" problems={problems}>
        <Fields of={LoginForm} typed={form} />
        <div class="row">
          <Button>{t.logIn}</Button>
        </div>
      </Form>
      <Section title={t.byLink} stack>
        <p>{t.byLinkLead}</p>
        <Form action="/login/links" name="link" problems={linkProblems}>
          <Fields of={LoginLinkForm} typed={{ email: form.email }} />
          <div class="row">
            <Button kind="quiet" icon="mail">
              {t.sendLink}
            </Button>
          </div>
        </Form>
      </Section>
    </BarePage>
  );
}

/** The same for every address, known or not. */
export function LinkSentPage({ visit }: { visit: Visit }) {
  const t = texts.of(visit.language);
  return (
    <BarePage visit={visit} title={t.sentTitle}>
      <p class="lead">{t.sent}</p>
      <p>{t.sentHint}</p>
      <p>
        <a href="/login">{t.back}</a>
      </p>
    </BarePage>
  );
}

/** What the mailed link opens: only the button logs in, because mail scanners open links, too. */
export function LoginLinkPage({ visit, action }: { visit: Visit; action: string }) {
  const t = texts.of(visit.language);
  return (
    <BarePage visit={visit} title={t.linkTitle}>
      <p class="lead">{t.linkLead}</p>
      <Form action={action}>
        <div class="row">
          <Button big>{t.logIn}</Button>
        </div>
      </Form>
    </BarePage>
  );
}

const texts = catalogue({
  ja: {
    title: '職員のログイン',
    logIn: 'ログインする',
    byLink: 'パスワードを使わずにログイン',
    byLinkLead: 'アドレスに、10分間使えるリンクを送ります。',
    sendLink: 'リンクを送る',
    sentTitle: 'メールを確かめてください',
    sent: 'このアドレスが登録されていれば、ログイン用のリンクを送ります。10分間、1回だけ使えます。',
    sentHint:
      '届かないときは、迷惑メールの箱と、アドレスの綴りを確かめてください。リンクを送れるのは、1時間に数回までです。',
    back: 'ログインに戻る',
    linkTitle: 'ログイン',
    linkLead: 'ボタンを押すと、ログインします。このリンクは1回だけ使えます。',
  },
  en: {
    title: 'Staff log-in',
    logIn: 'Log in',
    byLink: 'Log in without a password',
    byLinkLead: 'We send a link to your address that works for 10 minutes.',
    sendLink: 'Send the link',
    sentTitle: 'Please check your e-mail',
    sent: 'If this address is registered, we send a log-in link. It works once, for 10 minutes.',
    sentHint:
      'If nothing arrives, look in the spam folder and check the spelling. A link can be sent a few times an hour only.',
    back: 'Back to the log-in page',
    linkTitle: 'Log in',
    linkLead: 'The button logs you in. This link works once.',
  },
});
