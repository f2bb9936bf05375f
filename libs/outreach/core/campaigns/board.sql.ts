/** $1 event: everybody whom staff asked, with what came of it. */
export const askedSql = `
  asked as materialized (
    select i.id, i.recipient, i.office_id, i.person_id, i.channel, i.code, i.created_at, i.opened_at, i.opened, i.declined_at, i.decline_word,
      i.application_id, i.coming, i.answered_at, i.answered_by, i.mail_state, i.mail_settled_at,
      coalesce(p.name, o.name, '') as name, coalesce(p.kana, o.kana, '') as kana, coalesce(o.name, '') as office_name,
      coalesce(o.kind, '') as kind, coalesce(o.district, '') as district, coalesce(o.phone, '') as phone, o.search as office_search,
      f.returned_on, f.call_on,
      case when i.coming > 0 then 'coming' when i.declined_at is not null or i.application_id is not null then 'declined'
        when i.opened_at is not null then 'opened'
        when f.returned_on is not null or i.mail_state in ('failed', 'suppressed') then 'bounced'
        when i.mail_state in ('held', 'planned', 'leased', 'sending', 'retry') then 'unsent' else 'silent' end as answer
    from invitation_now i
    left join office_card o on o.id = i.office_id
    left join person_card p on p.id = i.person_id
    left join follow_up f on f.invitation_id = i.id
    where i.event_id = $1)`;

/** When somebody of an office came, before $2, the start of the event. */
const lastCame = (office: string): string => `(
  select max(s.starts_at) from application_card a join registration_now r on r.application_id = a.id
  join lateral (select n.session_id from attendance_now n where n.registration_id = r.id and n.kind in ('present', 'proxy')) n on true
  join session_now s on s.id = n.session_id where a.office_id = ${office} and s.starts_at < $2::timestamptz)`;

/** $3: who came since then is known. What is known of who never came is how far back anybody has been taken down. */
export const historySql = `
  history as materialized (select exists (
    select 1 from session_now s where s.starts_at < $3::timestamptz
    and exists (select 1 from attendance_now n where n.session_id = s.id)) as long)`;

/** marked by staff as はじめて・久しぶり, or so by the records; null: known, or nobody can tell. */
export const contactOf = (office: string): string => `(
  select case when k.little then 'marked' when k.little = false or ${office} is null then null
    when came.at < $3::timestamptz or (came.at is null and (select long from history)) then 'history' end
  from (select ${lastCame(office)} as at) came left join office_contact_mark k on k.office_id = ${office})`;

export const lastCameSql = lastCame;
