import type { DirectoryManifest } from '#directory/web';
import type { EventManifest } from '#events/web';
import type { MailManifest } from '#messaging';
import type { Manifest, WorkspaceProfile } from '#platform';
import { approvalTodos } from './core/approval-todos.js';
import { findApplications, findRegistrations } from './core/audit-subjects.js';
import { funnelStep } from './core/funnel-step.js';
import { plannedConfirmation } from './core/planned-confirmation.js';
import { officeTodos } from './core/office-review/office-todo.js';
import { mergeHolders } from './core/merge-holders.js';
import { holdPlaces } from './core/pool-reader.js';
import { questionCopy } from './core/question-copy.js';
import { applicationStep, invitationStep } from './core/registration-steps.js';
import { supportTodos } from './core/support/support-todos.js';
import { countTold } from './mail/invited-mails.js';
import { eventTitles, type RegistrationMails } from './mail/mail-kinds.js';
import { officeTexts } from './web/office.texts.js';
import { activityPanel } from './web/activity.panel.js';
import { historyOfOffice, historyOfPerson } from './web/directory-history.part.js';

import type { RegistrationManifest } from './web/registration-registry.js';
import { mySupportPart, supportPart } from './web/support-parts.js';

type Parts = Manifest & DirectoryManifest & EventManifest & MailManifest & RegistrationManifest;

/** What registration brings to the house. */
export const registrationParts = (workspaces: WorkspaceProfile, mails: RegistrationMails): Parts => ({
  merges: mergeHolders,

  permissions: {
    'registrations.read': ['owner', 'organiser', 'reception'],
    'registrations.edit': ['owner', 'organiser'],
    'registrations.admit': ['owner', 'organiser', 'reception'],
    'fees.take': ['owner', 'organiser', 'reception'],
    'purpose.write': ['owner'],
    'support.arrange': ['owner', 'organiser'],
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
    'registration.offered': { ja: '席を案内した', en: 'offered a place to somebody in line' },
    'registration.approved': { ja: '申込を承認した', en: 'approved an application' },
    'registration.declined': { ja: '申込を見送った', en: 'declined an application' },
    'registration.cancelled': { ja: '参加を取り消した', en: 'cancelled a registration' },
    'registration.corrected': { ja: '申込を直した', en: 'corrected an application' },
    'registration.merged': { ja: '同じ方の申込をまとめた', en: 'merged two registrations of one person' },
    'registration.separated': { ja: 'まとめた申込を2つに戻した', en: 'took merged registrations apart' },
    'registration.told-apart': { ja: '別の人だと確かめた', en: 'told two people apart' },
    'application.link-sent': { ja: '申込のページのリンクを再送した', en: 'sent the link to an application again' },
    'support.viewed': { ja: '必要な配慮を開いて見た', en: 'opened a support need' },
    'support.arranged': { ja: '配慮の手配を記録した', en: 'recorded the arrangement of support' },
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
    'registration.office-link-renewed': {
      ja: officeTexts.of('ja').renewed,
      en: officeTexts.of('en').renewed,
      'ja-easy': officeTexts.of('ja-easy').renewed,
    },
    'fee.taken': { ja: '受け取りを記録しました。', en: 'The payment is noted.' },
    'fee.undone': { ja: '受け取りを取り消しました。', en: 'The payment is undone.' },
    'registration.support-kept': {
      ja: '必要な配慮を保存しました。',
      en: 'What you need is saved.',
      'ja-easy': 'ほしい ものを {保存|ほぞん}しました。',
    },
    'registration.promoted': { ja: '席を確定しました。', en: 'The seat is confirmed.' },
    'registration.offered': {
      ja: '席を案内しました。返事を待っています。',
      en: 'The place is offered. It is held until they answer.',
    },
    'registration.corrected': {
      ja: '直しました。前の内容は履歴に残っています。',
      en: 'Corrected. What stood there before is in the history.',
    },
    'registration.readdressed': {
      ja: '直しました。新しいアドレスへリンクを送り、前のリンクは使えなくしました。',
      en: 'Corrected. New links go to the new address, and the old ones no longer work.',
    },
    'registration.as-it-was': { ja: '変わったところはありませんでした。', en: 'Nothing was different.', nothing: true },
    'registration.merged': {
      ja: '2つの申込をまとめました。この画面の履歴から、2つに戻せます。',
      en: 'Merged. The history on this page leads to the other one, where it can be undone.',
    },
    'registration.separated': { ja: '2つの申込に戻しました。', en: 'They are two registrations again.' },
    'registration.told-apart': {
      ja: '別の人として覚えました。この組は、もう出ません。',
      en: 'Noted: two people. This pair is not shown again.',
    },
    'registration.nobody-chosen': {
      ja: '下の一覧で、だれのことか選んでください。',
      en: 'Please choose in the list whom it is about.',
      nothing: true,
    },
    'registration.too-many-chosen': {
      ja: '一度にできるのは{n}人までです。条件をしぼってください。',
      en: 'At most {n} people at a time. Please narrow the list.',
      nothing: true,
    },
    'registration.promotion-done': { ja: '{n}人の席を確定しました。', en: 'Seats confirmed: {n}.' },
    'registration.link-done': { ja: '{n}人分のリンクを送信待ちに入れました。', en: 'Links queued for {n}.' },
    'registration.cancellation-done': { ja: '{n}人の参加を取り消しました。', en: 'Cancelled: {n}.' },
    'registration.approved': { ja: '{n}人を承認しました。', en: 'Approved: {n}.' },
    'registration.declined': { ja: '{n}人を見送りました。', en: 'Declined: {n}.' },
    'registration.none-pending': {
      ja: '選んだ方は、もう承認待ちではありません。何も変えていません。',
      en: 'Nobody chosen is still awaiting approval. Nothing was changed.',
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
      key: 'applications',
      after: 'campaigns',
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
  todos: [officeTodos, approvalTodos, supportTodos],
  mine: [mySupportPart],
  registration: [supportPart],
  funnel: [funnelStep],
  person: [historyOfPerson],
  office: [historyOfOffice],
  today: [activityPanel(workspaces)],
  copies: [questionCopy],
  told: countTold,
  planned: plannedConfirmation,
  places: holdPlaces,
  mailKinds: mails.kinds,
  mailTitles: eventTitles,
});
