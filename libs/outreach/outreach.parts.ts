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
import type { DigestMails } from './mail/digest-mails.js';
import type { ReminderMails } from './mail/reminder-mails.js';
import { personReminders } from './web/person-reminders.part.js';
import { timelinePanel } from './web/timeline.panel.js';

type Parts = Manifest & EventManifest & RegistrationManifest & MailManifest;

interface Behind {
  reminders: Reminders;
  kinds: MailKinds;
  clock: Clock;
  mails: readonly [ReminderMails, DigestMails];
}

/** What outreach brings to the house. */
export const outreachParts = ({ reminders, kinds, clock, mails }: Behind): Parts => ({
  permissions: {
    'reminders.edit': ['owner', 'organiser'],
  },
  verbs: {
    'reminders.edited': { ja: 'リマインダーを直した', en: 'edited the reminders of an event' },
  },
  tabs: [
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
