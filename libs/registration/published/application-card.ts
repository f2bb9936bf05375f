import type { PublishedView } from '#platform';

/** An application with the office it is for; `office_typed` is what was written where the directory does not know it. */
export const applicationCard: PublishedView = {
  name: 'application_card',
  sql: `select a.id, a.workspace_id, a.event_id, a.code, a.channel, a.language, a.at, a.contact_name, a.contact_email, a.contact_phone,
    a.office_id, a.office_name as office_typed, coalesce(o.name, a.office_name) as office_name, coalesce(o.kind, '') as office_kind, coalesce(o.district, '') as district,
    coalesce(a.office_id::text, nullif(a.office_name, '')) as office_key
  from application a left join office_card o on o.id = a.office_id`,
};
