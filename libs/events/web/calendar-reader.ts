import type { Config, Visit } from '#platform';
import type { CalendarReader } from '../core/event-calendar.js';

export const calendarReader = ({ language, baseUrl, now, workspace }: Visit, { mailFrom }: Config): CalendarReader => ({
  language,
  baseUrl,
  now,
  workspace,
  mailFrom,
});
