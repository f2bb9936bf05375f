export { DigestSweep } from './core/digest-sweep.js';
export { ReminderRule } from './core/reminder-rule.entity.js';
export { ReminderRound } from './core/reminder-round.entity.js';
export { Reminders } from './core/reminders.js';
export { ReminderSweep } from './core/reminder-sweep.js';
export { recipe } from './core/reminder.rules.js';
