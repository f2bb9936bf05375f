import { type Problem, Address, Button, Chip, Form, Section, Sheet, SettingsFrame } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import { catalogue, formatDay, formatMoment } from '#ui/i18n';
import type { MemberLine, PendingInvitation } from '../core/members.js';
import { roleTexts } from '../core/role-texts.js';
import { InviteForm } from './members.form.js';

interface MembersPageProps {
  visit: Visit;
  members: readonly MemberLine[];
  invitations: readonly PendingInvitation[];
  form: TypedOf<typeof InviteForm>;
  problems?: readonly Problem[];
}

export function MembersPage({ visit, members, invitations, form, problems = [] }: MembersPageProps) {
  const t = texts.of(visit.language);
  return (
    <SettingsFrame visit={visit} tab="members" problems={problems}>
      <Members visit={visit} members={members} />
      {invitations.length > 0 && <Pending visit={visit} invitations={invitations} />}
      <Section title={t.invite}>
        <Form action={`/w/${visit.workspace.slug}/staff/members/invitations`} problems={problems} class="narrow">
          <Fields of={InviteForm} typed={form} />
          <div class="row">
            <Button icon="mail">{t.sendInvitation}</Button>
          </div>
        </Form>
      </Section>
    </SettingsFrame>
  );
}

function Members({ visit, members }: { visit: Visit; members: readonly MemberLine[] }) {
  const t = texts.of(visit.language);
  const names = roleTexts.of(visit.language).names;
  const at = `/w/${visit.workspace.slug}/staff/members`;
  return (
    <Sheet
      folds
      empty={t.nobody}
      columns={[
        { key: 'name', label: t.name, rowHead: true },
        { key: 'email', label: t.email },
        { key: 'role', label: t.role },
        { key: 'seen', label: t.seen },
        { key: 'act', label: t.act, unseen: true, class: 'act' },
      ]}
      rows={members.map(({ id, accountId, name, email, role, seenAt }) => ({
        key: id,
        cells: {
          name: (
            <>
              {name}
              {accountId === visit.actor.accountId && <small>{t.you}</small>}
            </>
          ),
          email: <Address>{email}</Address>,
          role: (
            <Chip tone="ok" icon="person">
              {names[role]}
            </Chip>
          ),
          seen: seenAt ? formatMoment(seenAt, visit.workspace.zone, visit.language) : '−',
          act: (
            <a class="button text" href={`${at}/${id}`} aria-label={t.changeOf(name)}>
              {t.change}
            </a>
          ),
        },
      }))}
    />
  );
}

function Pending({ visit, invitations }: { visit: Visit; invitations: readonly PendingInvitation[] }) {
  const t = texts.of(visit.language);
  const names = roleTexts.of(visit.language).names;
  const at = `/w/${visit.workspace.slug}/staff/members/invitations`;
  return (
    <Section title={t.pending}>
      <Sheet
        folds
        empty=""
        columns={[
          { key: 'email', label: t.email, rowHead: true },
          { key: 'role', label: t.role },
          { key: 'by', label: t.invitedBy },
          { key: 'until', label: t.until },
          { key: 'act', label: t.act, unseen: true, class: 'act' },
        ]}
        rows={invitations.map(({ id, email, role, invitedBy, expiresAt }) => ({
          key: id,
          cells: {
            email,
            role: <Chip tone="wait">{names[role]}</Chip>,
            by: invitedBy,
            until: formatDay(expiresAt, visit.workspace.zone, visit.language),
            act: (
              <form method="post" action={`${at}/${id}/withdrawal`}>
                <Button kind="text" label={t.withdrawOf(email)}>
                  {t.withdraw}
                </Button>
              </form>
            ),
          },
        }))}
      />
    </Section>
  );
}

const texts = catalogue({
  ja: {
    nobody: '職員はまだいません。',
    name: '氏名',
    email: 'メールアドレス',
    role: '権限',
    seen: '最後の利用',
    act: '操作',
    you: 'あなた',
    change: '権限を変える・外す',
    changeOf: (name: string) => `${name}の権限を変える・外す`,
    pending: '返事を待っている招待',
    invitedBy: '招待した人',
    until: '期限',
    withdraw: '取り下げる',
    withdrawOf: (email: string) => `${email} への招待を取り下げる`,
    invite: '職員を招待する',
    sendInvitation: '招待のメールを送る',
  },
  en: {
    nobody: 'There is no staff yet.',
    name: 'Name',
    email: 'E-mail address',
    role: 'Role',
    seen: 'Last seen',
    act: 'Actions',
    you: 'you',
    change: 'Change or remove',
    changeOf: (name: string) => `Change or remove ${name}`,
    pending: 'Invitations without an answer',
    invitedBy: 'Invited by',
    until: 'Until',
    withdraw: 'Withdraw',
    withdrawOf: (email: string) => `Withdraw the invitation to ${email}`,
    invite: 'Invite a colleague',
    sendInvitation: 'Send the invitation',
  },
});
