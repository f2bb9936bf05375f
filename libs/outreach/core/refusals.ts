import { DomainError } from '#platform';

export const eventCalledOff = (): DomainError =>
  new DomainError('outreach.called-off', {
    ja: 'この催しは中止になっています。リマインダーは送りません。',
    en: 'This event has been cancelled: no reminders are sent.',
  });
