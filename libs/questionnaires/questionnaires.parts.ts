import type { DirectoryManifest } from '#directory/web';
import type { EventTabs } from '#events';
import type { EventManifest } from '#events/web';
import type { MailManifest } from '#messaging';
import type { LinkSigner, Manifest } from '#platform';
import type { RegistrationManifest } from '#registration/web';
import { answersStep } from './core/answers-step.js';
import { findQuestionnaires } from './core/audit-subjects.js';
import { mergeHolders } from './core/merge-holders.js';
import { questionnaireCopy } from './core/questionnaire-copy.js';
import { questionnaireStep } from './core/questionnaire-step.js';
import { questionnaireTodos } from './core/questionnaire-todos.js';
import type { QuestionnaireMails } from './mail/questionnaire-mails.js';
import { questionnairePart } from './web/my-part.js';

type Parts = Manifest & DirectoryManifest & EventManifest & RegistrationManifest & MailManifest;

/** What questionnaires brings to the house. */
export const questionnairesParts = (tabs: EventTabs, signer: LinkSigner, mails: QuestionnaireMails): Parts => ({
  merges: mergeHolders,
  permissions: {
    'questionnaires.read': ['owner', 'organiser', 'reviewer', 'viewer'],
    'questionnaires.edit': ['owner', 'organiser'],
  },
  verbs: {
    'questionnaire.begun': { ja: 'アンケートをつくり始めた', en: 'began a questionnaire' },
    'questionnaire.edited': { ja: 'アンケートを直した', en: 'edited a questionnaire' },
    'questionnaire.published': { ja: 'アンケートを公開した', en: 'published a questionnaire' },
    'questionnaire.requested': { ja: '回答のお願いを送った', en: 'asked people to answer a questionnaire' },
    'questionnaire.distributed': { ja: 'アンケートの配布を書きとめた', en: 'noted copies of a questionnaire' },
    'questionnaire.response-entered': { ja: '紙の回答を入力した', en: 'entered a form on paper' },
    'questionnaire.closed': { ja: 'アンケートを締め切った', en: 'closed a questionnaire' },
    'questionnaire.reopened': { ja: 'アンケートをもう一度受け付けた', en: 'reopened a questionnaire' },
  },
  subjects: {
    questionnaire: { ja: 'アンケート', en: 'questionnaire', find: findQuestionnaires },
  },
  notices: {
    'questionnaire.unchanged': {
      ja: '保存しました。公開中の版と同じなので、新しい版はつくっていません。',
      en: 'Saved. It is what is being asked already, so there is no new version.',
    },
    'questionnaire.closed': { ja: '締め切りました。', en: 'Closed.' },
    'questionnaire.reopened': { ja: 'もう一度、受け付けています。', en: 'Answers are taken again.' },
    'questionnaire.nobody-asked': {
      ja: '新しくお願いする方はいませんでした。',
      en: 'There was nobody new to ask.',
      nothing: true,
    },
    'questionnaire.asked': {
      ja: '{n}人への回答のお願いを送信待ちに入れました。',
      en: 'Requests queued for sending: {n}.',
    },
    'questionnaire.some-unreachable': {
      ja: '回答のお願いを送信の予定に入れました。メールアドレスのない方には送れません。',
      en: 'The requests are queued for sending. Those without an address get none.',
    },
  },
  navigation: [
    {
      key: 'questionnaires',
      after: 'directory',
      href: (slug) => `/w/${slug}/staff/questionnaires`,
      label: { ja: 'アンケート', en: 'Questionnaires' },
      permission: 'questionnaires.read',
    },
  ],
  tabs: [
    {
      key: 'questionnaire',
      after: 'attendance',
      path: 'questionnaires',
      label: { ja: 'アンケート', en: 'Questionnaires' },
      permission: 'questionnaires.read',
    },
  ],
  steps: [questionnaireStep(tabs)],
  todos: [questionnaireTodos],
  funnel: [answersStep],
  copies: [questionnaireCopy],
  mine: [questionnairePart(signer)],
  mailKinds: mails.kinds,
});
