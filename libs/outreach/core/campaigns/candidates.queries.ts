import { officePattern, readingOrder, searchPattern } from '#directory';
import { type PageOf, rows, type Tx } from '#platform';
import type { Audience } from './audience.js';
import type { Channel } from './channels.js';

/** Somebody who may be asked, with how they would be reached. */
export interface Candidate {
  officeId: string | null;
  /** null: the office itself is asked */
  personId: string | null;
  name: string;
  kana: string;
  /** where a person works */
  atOffice: string;
  kind: string;
  district: string;
  member: boolean;
  /** the mailbox a mail would go to; none: '' */
  email: string;
  /** mails there that came back */
  bounced: number;
  hasPost: boolean;
  hasPhone: boolean;
  channel: Channel;
  picked: boolean;
  /** asked to this event before */
  asked: boolean;
  /** when somebody of them last came, before this event */
  lastCame: Date | null;
  /** what staff have marked; null: nothing */
  little: boolean | null;
}

export interface Candidates {
  lines: Candidate[];
  total: number;
  /** of them, those who may still be asked */
  open: number;
}

const came = `join registration_now r on r.application_id = a.id
      join attendance_now t on t.registration_id = r.id and t.kind in ('present', 'proxy')
      join session_now s on s.id = t.session_id`;

/** $1 event · $2 pattern · $3 kind · $4 district · $5 member · $6 did not come since · $7 today */
const narrowed = `($3 = '' or o.kind = $3) and ($4 = '' or o.district = $4)
      and ($5 = 'all' or ($5 = 'yes') = (o.member_since is not null and (o.member_until is null or o.member_until >= $7::date)))`;

const member = `coalesce(o.member_since is not null and (o.member_until is null or o.member_until >= $7::date), false) as member`;

const offices = `
    select o.id as office_id, null::uuid as person_id, o.name, o.kana, '' as at_office, o.kind, o.district, ${member},
      coalesce(o.postal_address, '') <> '' as has_post, coalesce(o.phone, '') <> '' as has_phone,
      exists (select 1 from invitation_now i where i.event_id = $1 and i.office_id = o.id and i.recipient = 'office') as asked
    from office_card o
    where ($2::text is null or o.search like $2) and ${narrowed}
      and ($6::timestamptz is null or not exists (select 1 from application_card a ${came} where a.office_id = o.id and s.starts_at > $6))`;

/** Where somebody works today: the post that was taken up first. */
const people = `
    select o.id as office_id, p.id as person_id, p.name, p.kana, coalesce(o.name, '') as at_office, coalesce(o.kind, '') as kind,
      coalesce(o.district, '') as district, ${member},
      coalesce(o.postal_address, '') <> '' as has_post, coalesce(o.phone, '') <> '' as has_phone,
      exists (select 1 from invitation_now i where i.event_id = $1 and i.person_id = p.id) as asked
    from person_card p
    left join lateral (
      select w.office_id from post_now w join office_card c on c.id = w.office_id
      where w.person_id = p.id order by w.since nulls last, c.name limit 1) h on true
    left join office_card o on o.id = h.office_id
    where ($2::text is null or p.search like $2) and ${narrowed}
      and ($6::timestamptz is null or not exists (
        select 1 from registration_now r join attendance_now t on t.registration_id = r.id and t.kind in ('present', 'proxy')
        join session_now s on s.id = t.session_id where r.person_id = p.id and s.starts_at > $6))`;

/** Their own mailbox first, then that of the office; how many mails to it came back; and which way that leaves. */
const reached = `
  left join lateral (select coalesce(
    (select a.email from reach a where a.person_id = f.person_id order by a.ordinal, a.created_at limit 1),
    (select a.email from reach a where a.office_id = f.office_id order by a.ordinal, a.created_at limit 1), '') as email) a on true
  left join lateral (select count(*)::int as bounced from campaign_target b
    join mail_about m on m.workspace_id = b.workspace_id and m.dedupe_key = 'invitation:' || b.invitation_id
    where b.email = a.email and b.email <> '' and b.invitation_id is not null and m.state in ('failed', 'suppressed')) b on true
  cross join lateral (select case when a.email <> '' and b.bounced < 2 then 'mail' when f.has_post then 'post'
    when f.has_phone then 'phone' else 'hand' end as channel) g`;

const valuesOf = (eventId: string, audience: Audience, now: Date): unknown[] => [
  eventId,
  audience.target === 'office' ? officePattern(audience.text) : searchPattern(audience.text),
  audience.kind,
  audience.district,
  audience.member,
  audience.awayMonths > 0 ? monthsBefore(now, audience.awayMonths) : null,
  now,
];

function monthsBefore(now: Date, months: number): Date {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then;
}

/** One page of those an audience names, and how many there are: one statement. */
export async function listCandidates(
  tx: Tx,
  campaign: { id: string; eventId: string },
  audience: Audience,
  now: Date,
  { size, offset }: PageOf,
): Promise<Candidates> {
  const found = await rows<Candidate & { total: number; open: number }>(
    tx,
    `with found as materialized (${audience.target === 'office' ? offices : people}),
     f as materialized (select * from found order by ${readingOrder('found')}, office_id, person_id limit $9 offset $10)
     select f.office_id as "officeId", f.person_id as "personId", f.name, f.kana, f.at_office as "atOffice", f.kind, f.district, f.member,
       a.email, b.bounced, f.has_post as "hasPost", f.has_phone as "hasPhone", coalesce(t.channel, g.channel) as channel,
       t.id is not null as picked, f.asked,
       (select max(s.starts_at) from application_card a join registration_now r on r.application_id = a.id
        join lateral (select n.session_id from attendance_now n where n.registration_id = r.id and n.kind in ('present', 'proxy')) n on true
        join session_now s on s.id = n.session_id
        where a.office_id = f.office_id and a.event_id <> $1 and (f.person_id is null or r.person_id = f.person_id)) as "lastCame",
       k.little, (select count(*)::int from found) as total, (select count(*)::int from found where not asked) as open
     from f ${reached}
     left join campaign_target t on t.campaign_id = $8
       and (t.person_id = f.person_id or (f.person_id is null and t.person_id is null and t.office_id = f.office_id))
     left join office_contact_mark k on k.office_id = f.office_id
     order by ${readingOrder('f')}, f.office_id, f.person_id`,
    [...valuesOf(campaign.eventId, audience, now), campaign.id, size, offset],
  );
  return {
    lines: found.map(({ total: _, open: __, ...line }) => line),
    total: found[0]?.total ?? 0,
    open: found[0]?.open ?? 0,
  };
}

/** Takes in everybody whom the audience names and who has not been asked: one statement, however many. */
export const pickEverybody = (
  tx: Tx,
  campaign: { id: string; eventId: string; workspaceId: string },
  audience: Audience,
  now: Date,
): Promise<unknown> =>
  rows(
    tx,
    `with f as materialized (${audience.target === 'office' ? offices : people})
     insert into campaign_target (id, workspace_id, campaign_id, office_id, person_id, channel, email)
     select uuidv7(), $9, $8, f.office_id, f.person_id, g.channel, case g.channel when 'mail' then a.email else '' end
     from f ${reached} where not f.asked
     on conflict do nothing`,
    [...valuesOf(campaign.eventId, audience, now), campaign.id, campaign.workspaceId],
  );
