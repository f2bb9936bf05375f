export { Campaigns } from './core/campaigns/campaigns.js';
export { DigestSweep } from './core/digest-sweep.js';
export { Reminders } from './core/reminders.js';
export { ReminderSweep } from './core/reminder-sweep.js';
export { recipe } from './core/reminder.rules.js';
