export { OutreachModule } from './outreach.module.js';
export { DigestSweep } from './digest-sweep.js';
export { ReminderRule } from './reminder-rule.entity.js';
export { ReminderRound } from './reminder-round.entity.js';
export { Reminders } from './reminders.js';
export { ReminderSweep } from './reminder-sweep.js';
export { recipe } from './reminder.rules.js';
