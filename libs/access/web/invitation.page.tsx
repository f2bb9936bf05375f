import { type Problem, BarePage, Button, Facts, Form, LinkButton, Notice } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import { catalogue } from '#ui/i18n';
import type { OpenInvitation } from '../core/invitations.js';
import { roleTexts } from '../core/role-texts.js';
import { JoinForm } from './invitation.form.js';

interface InvitationPageProps {
  visit: Visit;
  invitation: OpenInvitation;
  /** address of who is logged in in this browser */
  loggedInAs: string | null;
  form: TypedOf<typeof JoinForm>;
  problems?: readonly Problem[];
}

/** Where an invitation leads: a new account, or one click for those who have one. */
export function InvitationPage({ visit, invitation, loggedInAs, form, problems = [] }: InvitationPageProps) {
  const t = texts.of(visit.language);
  const roleWords = roleTexts.of(visit.language);
  return (
    <BarePage visit={visit} title={t.title(visit.workspace.name)} problems={problems}>
      <p class="lead">{t.lead(invitation.invitedBy)}</p>
      <Facts
        items={[
          {
            term: t.role,
            children: (
              <>
                {roleWords.names[invitation.role]} <small class="soft">{roleWords.meanings[invitation.role]}</small>
              </>
            ),
          },
          { term: t.email, children: invitation.email },
        ]}
      />
      {invitation.hasAccount ? (
        <Join visit={visit} email={invitation.email} loggedInAs={loggedInAs} />
      ) : (
        <Form action={visit.path} problems={problems}>
          <Fields of={JoinForm} typed={form} />
          <div class="row">
            <Button big>{t.joinAnew}</Button>
          </div>
        </Form>
      )}
    </BarePage>
  );
}

function Join({ visit, email, loggedInAs }: { visit: Visit; email: string; loggedInAs: string | null }) {
  const t = texts.of(visit.language);
  if (loggedInAs === email) {
    return (
      <Form action={`${visit.path}/membership`}>
        <div class="row">
          <Button big>{t.join}</Button>
        </div>
      </Form>
    );
  }
  return (
    <>
      <Notice tone="warn">{loggedInAs ? t.other(loggedInAs, email) : t.logInFirst(email)}</Notice>
      {loggedInAs ? (
        <form method="post" action="/sign-out">
          <Button kind="quiet">{t.signOut}</Button>
        </form>
      ) : (
        <p>
          <LinkButton href={`/login?next=${encodeURIComponent(visit.path)}`}>{t.logIn}</LinkButton>
        </p>
      )}
    </>
  );
}

const texts = catalogue({
  ja: {
    title: (host: string) => `${host}の職員になる`,
    lead: (name: string) => `${name}さんから招待されています。`,
    role: '権限',
    email: 'メールアドレス',
    joinAnew: 'アカウントをつくって始める',
    join: '招待を受ける',
    logInFirst: (email: string) => `${email} には、すでにアカウントがあります。ログインすると、招待を受けられます。`,
    other: (now: string, email: string) =>
      `いまは ${now} でログインしています。この招待は ${email} 宛てです。ログアウトしてから、もう一度リンクを開いてください。`,
    logIn: 'ログインする',
    signOut: 'ログアウトする',
  },
  en: {
    title: (host: string) => `Join the staff of ${host}`,
    lead: (name: string) => `${name} has invited you.`,
    role: 'Role',
    email: 'E-mail address',
    joinAnew: 'Make the account and begin',
    join: 'Accept the invitation',
    logInFirst: (email: string) => `${email} has an account already. Log in, and you can accept the invitation.`,
    other: (now: string, email: string) =>
      `You are logged in as ${now}. This invitation is for ${email}. Please sign out and open the link again.`,
    logIn: 'Log in',
    signOut: 'Sign out',
  },
});
