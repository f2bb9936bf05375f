import type { DirectoryManifest } from '#directory/web';
import type { EventManifest } from '#events/web';
import type { MailManifest } from '#messaging';
import type { Manifest, WorkspaceProfile } from '#platform';
import { findApplications, findRegistrations } from './core/audit-subjects.js';
import { funnelStep } from './core/funnel-step.js';
import { officeTodos } from './core/office-review/office-todo.js';
import { mergeHolders } from './core/merge-holders.js';
import { holdPlaces } from './core/pool-reader.js';
import { applicationStep, invitationStep } from './core/registration-steps.js';
import { countTold } from './mail/invited-mails.js';
import { eventTitles, type RegistrationMails } from './mail/mail-kinds.js';
import { activityPanel } from './web/activity.panel.js';

type Parts = Manifest & DirectoryManifest & EventManifest & MailManifest;

/** What registration brings to the house. */
export const registrationParts = (workspaces: WorkspaceProfile, mails: RegistrationMails): Parts => ({
  merges: mergeHolders,
  todos: [officeTodos],
  permissions: {
    'registrations.read': ['owner', 'organiser', 'reception'],
    'registrations.edit': ['owner', 'organiser'],
    'registrations.admit': ['owner', 'organiser', 'reception'],
    'fees.take': ['owner', 'organiser', 'reception'],
    'purpose.write': ['owner'],
  },
  verbs: {
    'event.invited': { ja: '催しに案内した', en: 'invited people to an event' },
    'application.admitted': { ja: '申込を入れた', en: 'entered an application' },
    'fee.taken': { ja: '参加費を受け取った', en: 'noted a fee as paid' },
    'fee.undone': { ja: '参加費の受け取りを取り消した', en: 'undid a payment' },
    'fee.receipt-issued': { ja: '領収書を出した', en: 'gave out a receipt' },
    'purpose.written': { ja: '利用目的を書いた', en: 'wrote the purpose of use' },
    'event.questions-written': { ja: 'フォームの質問を書いた', en: 'wrote the questions of a form' },
    'applications.office-linked': {
      ja: '申込の事業所名を名簿に結びつけた',
      en: 'linked an office written on applications',
    },
    'registration.promoted': { ja: '繰り上げた', en: 'moved somebody up from the waiting list' },
    'registration.cancelled': { ja: '参加を取り消した', en: 'cancelled a registration' },
  },
  subjects: {
    application: { ja: '申込', en: 'application', find: findApplications },
    registration: { ja: '参加登録', en: 'registration', find: findRegistrations },
  },
  notices: {
    'registration.some-already': {
      ja: 'すでに申し込まれている方がいました。その方の席は、もとのままです。',
      en: 'Somebody on the form was registered before. Their seat stays as it was.',
      'ja-easy': 'もう {申|もう}し{込|こ}んで いる {人|ひと}が いました。 その {人|ひと}の {席|せき}は そのままです。',
    },
    'fee.taken': { ja: '受け取りを記録しました。', en: 'The payment is noted.' },
    'fee.undone': { ja: '受け取りを取り消しました。', en: 'The payment is undone.' },
    'registration.promoted': { ja: '席を確定しました。', en: 'The seat is confirmed.' },
    'registration.invited': {
      ja: '{n}通の案内を送信待ちに入れました。',
      en: 'Invitations queued for sending: {n}.',
    },
    'registration.nobody-invited': {
      ja: '選んだ方には、すでに案内を送っているか、メールアドレスがありません。新しく送る案内はありませんでした。',
      en: 'Those chosen have been invited before or have no address. There was nothing new to send.',
      nothing: true,
    },
  },
  settings: [
    {
      key: 'purpose',
      after: 'workspace',
      href: (slug) => `/w/${slug}/staff/purpose`,
      label: { ja: '利用目的', en: 'Purpose of use' },
      permission: 'purpose.write',
    },
  ],
  tabs: [
    {
      key: 'invitations',
      after: 'overview',
      path: 'invitations',
      label: { ja: '案内', en: 'Invitations' },
      permission: 'registrations.edit',
    },
    {
      key: 'applications',
      after: 'invitations',
      path: 'registrations',
      label: { ja: '申込', en: 'Applications' },
      permission: 'registrations.read',
    },
    {
      key: 'mails',
      after: 'reminders',
      path: 'mails',
      label: { ja: '送信履歴', en: 'Mails' },
      permission: 'mails.read',
    },
  ],
  steps: [invitationStep, applicationStep],
  funnel: [funnelStep],
  today: [activityPanel(workspaces)],
  told: countTold,
  places: holdPlaces,
  mailKinds: mails.kinds,
  mailTitles: eventTitles,
});
