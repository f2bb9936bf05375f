import type { PublishedView } from '#platform';

/**
 * Whom staff asked to an event, and what came of it. Of an office everybody counts who applied for it, whichever way; of a
 * person, that person and whoever came along over their link. Who comes outdoes who declined.
 */
export const invitationNow: PublishedView = {
  name: 'invitation_now',
  sql: `select i.id, i.workspace_id, i.event_id, i.recipient, i.office_id, i.person_id, i.channel, i.email <> '' as mailable, i.code,
    m.state as mail_state, m.settled_at as mail_settled_at, i.opened_at, i.opened, i.declined_at, i.decline_word,
    a.id as application_id, coalesce(a.coming, 0) as coming, coalesce(a.at, i.declined_at) as answered_at,
    case when a.id is null then case when i.declined_at is not null then i.answered_by end
      else coalesce(i.answered_by, case a.channel when 'office' then 'code' when 'link' then 'link' when 'paper' then 'fax' else 'phone' end)
    end as answered_by,
    i.created_at
  from invitation i
  left join mail_about m on m.workspace_id = i.workspace_id and m.dedupe_key = 'invitation:' || i.id
  left join lateral (
    select (array_agg(o.id order by o.at))[1] as id, min(o.at) as at, (array_agg(o.channel order by o.at))[1] as channel,
      sum((select coalesce(sum(r.headcount), 0) from registration r where r.application_id = o.id and r.live))::int as coming
    from application o
    where o.id in (
      select id from application where event_id = i.event_id and invitation_id = i.id
      union select id from application where i.recipient = 'office' and office_id = i.office_id and event_id = i.event_id
      union select application_id from registration where i.recipient = 'person' and person_id = i.person_id and event_id = i.event_id)
  ) a on true
  where i.origin = 'staff'`,
};
