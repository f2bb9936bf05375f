import { officePattern, readingOrder } from '#directory';
import { type PageOf, rows, type Tx } from '#platform';
import type { AnswerState } from './answers.js';
import { askedSql, contactOf, historySql, lastCameSql } from './board.sql.js';
import type { Channel } from './channels.js';

export type Contact = 'marked' | 'history';

export const sortings = ['needs', 'kana', 'district', 'latest'] as const;

export interface BoardFilter {
  /** part of an office's name or reading */
  text: string;
  kind: string;
  district: string;
  /** awaited: opened or silent */
  answer: AnswerState | 'awaited' | '';
  contact: 'little' | 'known' | '';
  visit: 'none' | 'planned' | 'done' | '';
  channel: Channel | '';
  sort: (typeof sortings)[number];
}

export const wholeBoard: BoardFilter = {
  text: '', kind: '', district: '', answer: '', contact: '', visit: '', channel: '', sort: 'needs',
}; // prettier-ignore

/** An office, or a person, that was asked. */
export interface BoardLine {
  id: string;
  recipient: 'office' | 'person';
  officeId: string | null;
  name: string;
  officeName: string;
  kind: string;
  district: string;
  phone: string;
  channel: Channel;
  answer: AnswerState;
  coming: number;
  /** of those who come; none where they are not asked for */
  names: string[];
  declineWord: string;
  lastCame: Date | null;
  contact: Contact | null;
  visitId: string | null;
  visitDone: boolean | null;
  visitOn: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  openedAt: Date | null;
  opened: number;
  returnedOn: string | null;
  callOn: string | null;
  mailState: string | null;
  mailSettledAt: Date | null;
  askedAt: Date;
  code: string | null;
}

/** Of what an event's board is read. */
export interface BoardOf {
  eventId: string;
  /** the start of the event, or now where it has none */
  start: Date;
  /** whoever came since is known */
  knownSince: Date;
}

/** $4 to $10 */
const filtered = `
  filtered as (select * from asked where ($4::text is null or office_search like $4) and ($5 = '' or kind = $5) and ($6 = '' or district = $6)
    and ($7 = '' or answer = $7 or ($7 = 'awaited' and answer in ('opened', 'silent'))) and ($8 = '' or channel = $8)
    and ($9 = '' or ($9 = 'little') = (${contactOf('asked.office_id')} is not null))
    and ($10 = '' or $10 = (case when exists (select 1 from visit v where v.office_id = asked.office_id and v.event_id = $1 and v.done_on is not null) then 'done'
      when exists (select 1 from visit v where v.office_id = asked.office_id and v.event_id = $1) then 'planned' else 'none' end)))`;

const valuesOf = (of: BoardOf, filter: BoardFilter): unknown[] => [
  of.eventId,
  of.start,
  of.knownSince,
  officePattern(filter.text),
  filter.kind,
  filter.district,
  filter.answer,
  filter.channel,
  filter.contact,
  filter.visit,
];

/** One page of the board and how many lines there are: one statement. */
export async function listBoard(
  tx: Tx,
  of: BoardOf,
  filter: BoardFilter,
  { size, offset }: Pick<PageOf, 'size' | 'offset'>,
  withNames: boolean,
): Promise<{ lines: BoardLine[]; total: number }> {
  const found = await rows<BoardLine & { total: number }>(
    tx,
    `with ${askedSql}, ${historySql}, ${filtered},
     ranked as (select filtered.*, row_number() over (order by
         case when $11 = 'needs' then array_position(array['bounced', 'opened', 'silent', 'unsent', 'coming', 'declined'], answer) end,
         case when $11 = 'district' then district end,
         case when $11 = 'latest' then coalesce(answered_at, opened_at, mail_settled_at, created_at) end desc nulls last,
         ${readingOrder('filtered')}, id) as rank
       from filtered),
     page as materialized (select * from ranked where rank > $13::int and rank <= $13::int + $12::int)
     select b.id, b.recipient, b.office_id as "officeId", b.name, b.office_name as "officeName", b.kind, b.district, b.phone, b.channel, b.answer,
       b.coming, case when $14::bool and b.coming > 0 then array(
         select r.name from registration_now r where r.live and r.name <> '' and r.event_id = $1 and r.application_id in (
           select b.application_id union select a.id from application_card a
           where b.recipient = 'office' and a.event_id = $1 and a.office_id = b.office_id)
         order by r.created_at, r.ordinal limit 20) else '{}' end as names,
       b.decline_word as "declineWord", ${lastCameSql('b.office_id')} as "lastCame", ${contactOf('b.office_id')} as contact,
       v.id as "visitId", v.done as "visitDone", v.day as "visitOn", b.answered_by as "answeredBy", b.answered_at as "answeredAt",
       b.opened_at as "openedAt", b.opened, b.returned_on::text as "returnedOn", b.call_on::text as "callOn", b.mail_state as "mailState",
       b.mail_settled_at as "mailSettledAt", b.created_at as "askedAt", b.code, (select count(*)::int from filtered) as total
     from page b
     left join lateral (
       select w.id, w.done_on is not null as done, coalesce(w.done_on, w.planned_on)::text as day from visit w
       where w.office_id = b.office_id and w.event_id = $1 order by w.done_on is not null, w.planned_on limit 1) v on true
     order by b.rank`,
    [...valuesOf(of, filter), filter.sort, size, offset, withNames],
  );
  return { lines: found.map(({ total: _, ...line }) => line), total: found[0]?.total ?? 0 };
}

/** The invitations a filter names: what is done to all of them at once. */
export async function idsOnBoard(tx: Tx, of: BoardOf, filter: BoardFilter): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `with ${askedSql}, ${historySql}, ${filtered} select id from filtered order by id`,
    valuesOf(of, filter),
  );
  return found.map(({ id }) => id);
}
