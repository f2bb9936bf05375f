import { rows, type Tx } from '#platform';
import type { AnswerState } from './answers.js';
import type { BoardOf, Contact } from './board.queries.js';
import { askedSql, contactOf, historySql } from './board.sql.js';

/** Lines of one kind and district with one answer. */
export interface AskedCount {
  kind: string;
  district: string;
  answer: AnswerState;
  /** lines of the board */
  asked: number;
  /** of them, people who were asked themselves */
  persons: number;
  /** who come */
  people: number;
}

export interface ComingCount {
  contact: Contact | null;
  offices: number;
  people: number;
}

export interface VisitCount {
  planned: number;
  done: number;
}

/** Everybody asked, by kind, district and answer. */
export const countAsked = (tx: Tx, eventId: string): Promise<AskedCount[]> =>
  rows<AskedCount>(
    tx,
    `with ${askedSql}
     select kind, district, answer, count(*)::int as asked, count(*) filter (where recipient = 'person')::int as persons, sum(coming)::int as people
     from asked group by kind, district, answer order by kind = '', kind, district = '', district, answer`,
    [eventId],
  );

/** Who comes, by what is known of their office: each office once. */
export const countComing = (tx: Tx, { eventId, start, knownSince }: BoardOf): Promise<ComingCount[]> =>
  rows<ComingCount>(
    tx,
    `with ${askedSql}, ${historySql}
     select ${contactOf('c.office_id')} as contact, count(distinct coalesce(c.office_id, c.id))::int as offices, sum(c.coming)::int as people
     from (select * from asked where coming > 0) c group by 1`,
    [eventId, start, knownSince],
  );

export async function countVisits(tx: Tx, eventId: string): Promise<VisitCount> {
  const [found] = await rows<VisitCount>(
    tx,
    `select count(*) filter (where done_on is null)::int as planned, count(done_on)::int as done from visit where event_id = $1`,
    [eventId],
  );
  return found!;
}
