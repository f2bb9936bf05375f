import { dueSql, goodUntilSql } from './due-time.js';
import { purposesThat } from './reminder.rules.js';

interface Reckoned {
  /** which rules, over `reminder_rule r` and `event_card e` */
  rules: string;
  /** whose audience, over `rule` */
  considered?: string;
  /** whom of it, over `registration_now r` */
  people?: string;
}

/**
 * Whether pages may not say if somebody got this reminder: where only the office is known, whom a request still
 * went to would tell who has answered, and in a small office what.
 * @param row a rule, or one of `judged`
 */
export const unnamed = (row: string): string => `(${row}.purpose in (${purposesThat('tellsSilent')}) and exists (
  select from questionnaire_now q where q.event_id = ${row}.event_id and q.occasion = 'after' and q.anonymity = 'office'))`;

/**
 * What a key ends in for those of an application who have an address of their own: one mail an address. A key tells
 * addresses apart without spelling them.
 */
export const suffix = (email: string): string => `case when ${email} = '' then '' else ':' || md5(${email}) end`;

/** Rules with their hour (`due`), until when they are good (`not_after`), since when they stand; over `reminder_rule r` and `event_card e`. */
export const rulesWith = (where: string): string => `
    select r.*, e.revision, e.zone, e.revised_at, e.linkless, r.active and e.state = 'published' as on, t.starts_at, t.ends_at, d.due,
      ${goodUntilSql('t')} as not_after, greatest(r.changed_at, e.revised_at) as stood_at
    from reminder_rule r
    join event_card e on e.id = r.event_id
    cross join lateral (select min(starts_at) as starts_at, max(ends_at) as ends_at from session_now where event_id = e.id) t
    cross join lateral (
      select case r.anchor
        when 'event-start' then t.starts_at
        when 'event-end' then t.ends_at
        when 'deadline' then coalesce(e.deadline, t.starts_at)
        else (select min(q.published_at) from questionnaire_now q where q.event_id = e.id and q.occasion = 'after') end as at) a
    cross join lateral (select ${dueSql('a.at', 'e.zone')} as due) d
    where ${where}`;

/**
 * The one place that says who gets which reminder when, as everything stands now; $1 is the moment. Gives:
 * - `rule`: every rule with its hour (`due`), until when it is good (`not_after`), since when it stands (`stood_at`);
 * - `considered`: those of them whose audience is asked for;
 * - `judged`: one row a rule and address of an application in its audience, with its `verdict`: `plan`, or why there is no mail:
 *   a link to join that the event does not have yet is waited for (`waits`), while the mail is good (`linkless` afterwards);
 *   for those who came after its hour `told` under an older revision, `never`, `nearer` where another one is ahead, `over`
 *   past its good hours; `unreachable` without an address, for whom there would be a mail otherwise. `cause` says what came late: the person, the date, or the rule.
 * A person's cancelled registration, or a seat lost, is in no audience. Of an event's questionnaires those asked after it are meant.
 */
export const reckoning = ({ rules, considered = 'true', people = 'true' }: Reckoned): string => `
  with rule as (${rulesWith(rules)}), considered as (
    select * from rule where due is not null and ${considered}
  ), seated as (
    select r.event_id, r.id, r.application_id, r.email,
      coalesce(bool_or(s.state = 'waiting' and n.requirement = 'required'), false) as waits,
      min(s.changed_at) filter (where s.state = 'confirmed') as confirmed_at,
      min(s.changed_at) filter (where s.state = 'confirmed' and p.mode = 'online') as online_at,
      min(s.changed_at) filter (where s.state = 'waiting') as waiting_at
    from registration_now r
    join seat_now s on s.registration_id = r.id
    join session_now n on n.id = s.session_id
    join pool_card p on p.id = s.pool_id
    where r.live and r.event_id in (select event_id from considered) and ${people}
    group by r.id, r.event_id, r.application_id, r.email
  ), taken as (
    select distinct c.event_id from considered c
    join session_now n on n.event_id = c.event_id
    where c.audience in ('present', 'absent')
      and exists (select 1 from attendance_now a where a.session_id = n.id and a.kind <> 'undone')
  ), attended as (
    select g.id, min(a.at) as at from seated g
    cross join lateral (
      select at from attendance_now where registration_id = g.id and kind in ('present', 'proxy')) a
    where g.event_id in (select event_id from taken)
    group by g.id
  ), asked as (
    select i.registration_id, min(i.issued_at) as issued_at from questionnaire_now q
    join asked_now i on i.questionnaire_id = q.id
    where q.event_id in (select event_id from considered where audience = 'unanswered')
      and q.occasion = 'after' and q.state = 'open' and (q.closes_at is null or q.closes_at > $1) and i.answered_at is null
    group by i.registration_id
  ), member as (
    select c.id as rule_id, g.id as registration_id, g.application_id, g.email, g.online_at is not null as online,
      case c.audience
        when 'confirmed' then case when not g.waits then g.confirmed_at end
        when 'online' then case when not g.waits then g.online_at end
        when 'waiting' then case when g.waits or g.confirmed_at is null then g.waiting_at end
        when 'present' then case when k.event_id is null then case when not g.waits then g.confirmed_at end else t.at end
        when 'absent' then case when k.event_id is not null and t.at is null and not g.waits then g.confirmed_at end
        when 'unanswered' then q.issued_at end as since
    from considered c
    join seated g on g.event_id = c.event_id
    left join taken k on k.event_id = c.event_id
    left join attended t on t.id = g.id
    left join asked q on q.registration_id = g.id
  ), contact as (
    select rule_id, application_id, email, ${suffix('email')} as suffix, min(since) as since, bool_or(online) as online,
      array_agg(registration_id) as registrations
    from member where since is not null group by rule_id, application_id, email
  ), judged as (
    select c.id as rule_id, c.event_id, c.purpose, c.revision, c.due, c.not_after, o.application_id, o.registrations,
      coalesce(nullif(o.email, ''), a.contact_email) as address, a.contact_name, a.language,
      'rule:' || c.id || ':' || c.revision || ':' || o.application_id || o.suffix as key,
      greatest(o.since, c.stood_at) > c.due as late,
      case when o.since > c.due then 'joined' when c.revised_at > c.due then 'moved' else 'set' end as cause,
      case
        when c.purpose in (${purposesThat('needsLink')}) and c.linkless then case when $1 < c.not_after then 'waits' else 'linkless' end
        when greatest(o.since, c.stood_at) <= c.due then case when o.email = '' and a.contact_email = '' then 'unreachable' else 'plan' end
        when c.revision > 0 and exists (
          select 1 from generate_series(0, c.revision - 1) n
          join mail_about m on m.workspace_id = c.workspace_id and m.dedupe_key = 'rule:' || c.id || ':' || n || ':' || o.application_id || o.suffix
          where m.state not in ('cancelled', 'missed', 'failed', 'suppressed')) then 'told'
        when c.late_policy = 'never' then 'never'
        when c.late_policy = 'skip-if-nearer' and exists (
          select 1 from rule n
          where n.event_id = c.event_id and n.id <> c.id and n.on and n.due > $1 and (n.due < n.starts_at) = (c.due < c.starts_at)
            and (n.audience = c.audience or (n.audience = 'confirmed' and c.audience = 'online')
                 or (n.audience = 'online' and c.audience = 'confirmed' and o.online))) then 'nearer'
        when $1 >= c.not_after then 'over'
        when o.email = '' and a.contact_email = '' then 'unreachable'
        else 'plan' end as verdict
    from considered c
    join contact o on o.rule_id = c.id
    join application_card a on a.id = o.application_id
  )`;
