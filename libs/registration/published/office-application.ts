import type { PublishedView } from '#platform';

/**
 * Applications of offices. `by_office`: put in by the office itself, from a mailbox of its own, over its letter or on its page;
 * others come from somebody who only named the office.
 */
export const officeApplication: PublishedView = {
  name: 'office_application',
  sql: `select a.id as application_id, a.workspace_id, a.event_id, a.office_id,
    a.channel = 'office'
      or exists (select from reach m where m.office_id = a.office_id and m.email = a.contact_email)
      or exists (select from invitation i where i.id = a.invitation_id and i.recipient = 'office' and i.office_id = a.office_id) as by_office
  from application a where a.office_id is not null`,
};
