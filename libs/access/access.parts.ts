import type { MailManifest } from '#messaging';
import type { Config, LinkSigner, Manifest } from '#platform';
import { findAccounts, findInvitations, findMemberships, findWorkspaces } from './core/audit-subjects.js';
import { inviteKind } from './mail/invite.kind.js';
import { loginLinkKind } from './mail/login-link.kind.js';

/** What access brings to the house. */
export const accessParts = (signer: LinkSigner, config: Config): Manifest & MailManifest => ({
  permissions: {
    'members.manage': ['owner'],
    'settings.manage': ['owner'],
    'audit.read': ['owner'],
    /** 毎朝のまとめ: of those whose work it is about */
    'digest.choose': ['owner', 'organiser'],
  },
  verbs: {
    'workspace.founded': { ja: '団体を登録した', en: 'registered the host body' },
    'workspace.edited': { ja: '団体の設定を変えた', en: 'changed the settings of the host body' },
    'member.invited': { ja: '職員を招待した', en: 'invited a colleague' },
    'member.invitation-withdrawn': { ja: '招待を取り下げた', en: 'withdrew an invitation' },
    'member.joined': { ja: '招待を受けて職員になった', en: 'joined the staff by invitation' },
    'member.became-owner': { ja: '権限を管理者に変えた', en: 'made somebody an owner' },
    'member.became-organiser': { ja: '権限を企画に変えた', en: 'made somebody an organiser' },
    'member.became-reception': { ja: '権限を受付に変えた', en: 'gave somebody the reception role' },
    'member.became-reviewer': { ja: '権限を集計に変えた', en: 'made somebody a reviewer' },
    'member.became-viewer': { ja: '権限を閲覧に変えた', en: 'made somebody a viewer' },
    'member.removed': { ja: '職員から外した', en: 'removed somebody from the staff' },
    'session.began-by-password': { ja: 'パスワードでログインした', en: 'logged in by password' },
    'session.began-by-link': { ja: 'メールのリンクでログインした', en: 'logged in by a mailed link' },
    'session.ended': { ja: 'ログインの1つを終わらせた', en: 'ended one log-in' },
    'session.ended-everywhere': { ja: 'すべての端末からログアウトした', en: 'signed out everywhere' },
    'account.edited': { ja: '自分の名前か言語を変えた', en: 'changed own name or language' },
    'account.password-changed': { ja: '自分のパスワードを変えた', en: 'changed own password' },
    'digest.turned-on': { ja: '毎朝のまとめを受け取ることにした', en: 'chose to get the daily digest' },
    'digest.turned-off': { ja: '毎朝のまとめを受け取らないことにした', en: 'chose not to get the daily digest' },
    'door.denied': { ja: '権限がなく、断られた', en: 'was turned away for lack of permission' },
  },
  subjects: {
    workspace: { ja: '団体', en: 'host body', find: findWorkspaces },
    invitation: { ja: '招待', en: 'invitation', find: findInvitations },
    membership: { ja: '職員', en: 'member of staff', find: findMemberships },
    session: { ja: 'ログイン', en: 'log-in' },
    account: { ja: 'アカウント', en: 'account', find: findAccounts },
    permission: { ja: '権限', en: 'permission' },
  },
  navigation: [
    {
      key: 'settings',
      after: 'mails',
      href: (slug) => `/w/${slug}/staff/settings`,
      label: { ja: '設定', en: 'Settings' },
      permission: 'settings.manage',
    },
  ],
  settings: [
    {
      key: 'workspace',
      href: (slug) => `/w/${slug}/staff/settings`,
      label: { ja: '団体', en: 'Host body' },
      permission: 'settings.manage',
    },
    {
      key: 'members',
      after: 'purpose',
      href: (slug) => `/w/${slug}/staff/members`,
      label: { ja: '職員と権限', en: 'Staff and roles' },
      permission: 'members.manage',
    },
    {
      key: 'audit',
      after: 'members',
      href: (slug) => `/w/${slug}/staff/audit`,
      label: { ja: '操作の記録', en: 'Trail' },
      permission: 'audit.read',
    },
  ],
  notices: {
    'set-up-done': {
      ja: '設定がすみました。次は、催しをつくるか、設定から職員を招待してください。',
      en: 'You are set up. Next, create an event, or invite colleagues under Settings.',
    },
    'member-joined': { ja: 'ようこそ。この団体の職員になりました。', en: 'Welcome. You belong to the staff now.' },
    'member-invited': {
      ja: '招待のメールを送ります。7日のあいだ使えます。',
      en: 'The invitation is on its way. It is good for 7 days.',
    },
    'invitation-withdrawn': { ja: '招待を取り下げました。', en: 'The invitation was withdrawn.' },
    'member-removed': { ja: '職員から外しました。', en: 'Removed from the staff.' },
    'password-changed': {
      ja: 'パスワードを変えました。ほかの端末はログアウトされました。',
      en: 'The password was changed. Your other devices were signed out.',
    },
    'session-ended': { ja: 'その端末をログアウトさせました。', en: 'That device was signed out.' },
    'signed-out-everywhere': { ja: 'すべての端末でログアウトしました。', en: 'You are signed out everywhere.' },
  },
  mailKinds: [loginLinkKind(signer, config), inviteKind(signer, config)],
});
