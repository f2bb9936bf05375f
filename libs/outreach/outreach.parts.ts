import type { DirectoryManifest } from '#directory/web';
import { mergeHolders } from './core/merge-holders.js';
import type { EventManifest } from '#events/web';
import type { MailKinds, MailManifest } from '#messaging';
import type { Clock, Manifest } from '#platform';
import type { RegistrationManifest } from '#registration/web';
import { ComingReminders } from './core/coming-reminders.js';
import { plannedReminders } from './core/planned-reminders.js';
import { reminderCopy } from './core/reminder-copy.js';
import { reminderStep } from './core/reminder-step.js';
import { reminderTodos } from './core/reminder-todos.js';
import type { Reminders } from './core/reminders.js';
import { findVisits } from './core/visits/audit-subjects.js';
import type { CampaignMails } from './mail/campaign-mails.js';
import type { DigestMails } from './mail/digest-mails.js';
import type { ReminderMails } from './mail/reminder-mails.js';
import { personReminders } from './web/person-reminders.part.js';
import { timelinePanel } from './web/timeline.panel.js';

type Parts = Manifest & DirectoryManifest & EventManifest & RegistrationManifest & MailManifest;

interface Behind {
  reminders: Reminders;
  kinds: MailKinds;
  clock: Clock;
  mails: readonly [ReminderMails, DigestMails, CampaignMails];
}

/** What outreach brings to the house. */
export const outreachParts = ({ reminders, kinds, clock, mails }: Behind): Parts => ({
  merges: mergeHolders,
  permissions: {
    'reminders.edit': ['owner', 'organiser'],
    'campaigns.edit': ['owner', 'organiser'],
    'visits.edit': ['owner', 'organiser'],
  },
  verbs: {
    'reminders.edited': { ja: 'リマインダーを直した', en: 'edited the reminders of an event' },
    'campaign.edited': { ja: '案内を準備した', en: 'prepared invitations' },
    'campaign.tested': { ja: '案内を自分に試しに送った', en: 'sent themselves a test of an invitation' },
    'campaign.released': { ja: '案内を送った', en: 'sent invitations' },
    'campaign.discarded': { ja: '準備中の案内をやめた', en: 'dropped invitations that were prepared' },
    'invitation.declined': { ja: '来られないという返事を記録した', en: 'took down that an office cannot come' },
    'invitation.followed-up': {
      ja: '案内した先について書きとめた',
      en: 'noted something about somebody who was asked',
    },
    'office.contact-marked': { ja: 'なじみの印を変えた', en: 'marked how well offices are known' },
    'visit.planned': { ja: '訪問を予定に入れた', en: 'planned visits' },
    'visit.noted': { ja: '訪問を記録した', en: 'wrote down a visit' },
    'visit.dropped': { ja: '訪問の予定をやめた', en: 'dropped the plan of a visit' },
  },
  subjects: { visit: { ja: '訪問', en: 'visit', find: findVisits } },
  notices: {
    'campaign.tested': { ja: '自分あてに、試しに送りました。', en: 'A test is on its way to you.' },
    'campaign.released': {
      ja: '案内を送信待ちに入れました。送った数は、下の一覧で確かめられます。',
      en: 'The invitations are on their way. The list below says how many have gone.',
    },
    'visit.planned': { ja: '{n}件を訪問の予定に入れました。', en: 'Visits planned: {n}.' },
  },
  tabs: [
    {
      key: 'campaigns',
      after: 'overview',
      path: 'campaigns',
      label: { ja: '案内', en: 'Invitations' },
      permission: 'campaigns.edit',
    },
    {
      key: 'reminders',
      after: 'tally',
      path: 'reminders',
      label: { ja: 'リマインダー', en: 'Reminders' },
      permission: 'reminders.edit',
    },
  ],
  steps: [reminderStep],
  todos: [reminderTodos],
  panels: [timelinePanel(reminders, kinds)],
  copies: [reminderCopy],
  planned: plannedReminders,
  registration: [personReminders],
  coming: [new ComingReminders(clock)],
  mailKinds: mails.flatMap((one) => one.kinds),
});
