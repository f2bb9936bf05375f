import type { Purpose } from '../core/reminder.rules.js';

export const reminderPurposes: readonly Purpose[] = [
  'week-before',
  'day-before',
  'join',
  'thanks',
  'absent',
  'unanswered',
  'custom',
];

export const kindOf = (purpose: Purpose): string => `outreach.${purpose}`;

export const reminderKinds: readonly string[] = reminderPurposes.map(kindOf);
