import { readingOrder } from '#directory';
import { type PageOf, rows, type Tx } from '#platform';
import type { SeatState } from '../registration.rules.js';

/** One need with how far it is, and nothing of what it says. */
export interface NeedLine {
  registrationId: string;
  name: string;
  kana: string;
  officeName: string;
  state: SeatState;
  arrangedBy: string | null;
  /** `2026-12-01`: until when it should be arranged */
  due: string | null;
  doneAt: Date | null;
  changedAt: Date;
}

/** The same with what is sealed. */
export interface SealedLine extends NeedLine {
  sealed: Buffer;
  note: Buffer | null;
}

const lines = `
  select s.registration_id as "registrationId", r.name, r.kana, coalesce(o.name, a.office_name) as "officeName", r.state,
    s.arranged_by as "arrangedBy", s.due::text as due, s.done_at as "doneAt", s.changed_at as "changedAt"`;

/** Needs of those who take part or wait to: open ones first, the most urgent of them on top. */
export async function listNeeds(
  tx: Tx,
  eventId: string,
  page: PageOf,
): Promise<{ lines: NeedLine[]; total: number; open: number }> {
  const [counted] = await rows<{ total: number; open: number }>(
    tx,
    `select count(*)::int as total, count(*) filter (where s.done_at is null)::int as open
     from support_need s join registration r on r.id = s.registration_id where r.event_id = $1 and r.live`,
    [eventId],
  );
  const found = await rows<NeedLine>(
    tx,
    `${lines}
     from support_need s join registration r on r.id = s.registration_id join application a on a.id = r.application_id
     left join office_card o on o.id = a.office_id
     where r.event_id = $1 and r.live
     order by s.done_at is not null, s.due, ${readingOrder('r')}, r.id limit $2 offset $3`,
    [eventId, page.size, page.offset],
  );
  return { lines: found, ...counted! };
}

/** @param registrationId none: of everybody */
export async function sealedNeeds(tx: Tx, eventId: string, registrationId: string | null): Promise<SealedLine[]> {
  return rows<SealedLine>(
    tx,
    `${lines}, s.sealed, s.note
     from support_need s join registration r on r.id = s.registration_id join application a on a.id = r.application_id
     left join office_card o on o.id = a.office_id
     where r.event_id = $1 and r.live and ($2::uuid is null or r.id = $2)
     order by ${readingOrder('r')}, r.id`,
    [eventId, registrationId],
  );
}

/** Of these people: what is sealed, and over which link it came. */
export async function needsOf(
  tx: Tx,
  registrationIds: readonly string[],
): Promise<{ registrationId: string; sealed: Buffer; own: boolean }[]> {
  return rows<{ registrationId: string; sealed: Buffer; own: boolean }>(
    tx,
    'select registration_id as "registrationId", sealed, own from support_need where registration_id = any($1::uuid[])',
    [registrationIds],
  );
}

/** Which of them need something, and nothing of what. */
export async function markedAmong(tx: Tx, registrationIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (registrationIds.length === 0) return new Set();
  const found = await rows<{ id: string }>(
    tx,
    'select registration_id as id from support_need where registration_id = any($1::uuid[])',
    [registrationIds],
  );
  return new Set(found.map(({ id }) => id));
}

/** Where a need of somebody who takes part is still to be arranged. */
export interface OpenNeeds {
  eventId: string;
  title: string;
  zone: string;
  open: number;
  startsAt: Date;
  /** the first date by which one should be arranged */
  due: string | null;
}

/** Events to come with something to arrange; the next one first. */
export async function openNeeds(tx: Tx, workspaceId: string, now: Date): Promise<OpenNeeds[]> {
  return rows<OpenNeeds>(
    tx,
    `select e.id as "eventId", e.title, e.zone, e.starts_at as "startsAt", n.open, n.due
     from (
       select r.event_id, count(*)::int as open, min(s.due)::text as due
       from support_need s join registration r on r.id = s.registration_id
       where s.workspace_id = $1 and s.done_at is null and r.live group by r.event_id
     ) n join event_card e on e.id = n.event_id
     where e.state = 'published' and e.starts_at > $2
     order by e.starts_at, e.id limit 20`,
    [workspaceId, now],
  );
}
