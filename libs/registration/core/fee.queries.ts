import { type PageOf, rows, type Tx } from '#platform';
import { byReading } from './roster.queries.js';

/** What was paid for a seat and stands. */
export interface FeePaid {
  id: string;
  /** yen */
  amount: number;
  /** in ISO */
  paidAt: string;
  receiptNumber: number;
  /** empty: not told yet */
  addressee: string;
  /** how often its receipt was given out */
  issued: number;
}

/** A confirmed seat of a session with a fee. */
export interface FeeLine {
  seatId: string;
  sessionId: string;
  registrationId: string;
  personId: string | null;
  name: string;
  kana: string;
  headcount: number;
  companions: number;
  places: number;
  officeName: string;
  code: string;
  paid: FeePaid | null;
}

export interface FeeFilter {
  /** none: all */
  paid?: boolean | undefined;
}

/** What was paid for `seat s`, as JSON. */
export const feePaid = `(select json_build_object('id', f.id, 'amount', f.amount, 'paidAt', f.paid_at, 'receiptNumber', f.receipt_number,
    'addressee', f.addressee, 'issued', f.issued)
  from fee_payment f where f.seat_id = s.id and f.undone_at is null)`;

const columns = `s.id as "seatId", s.session_id as "sessionId", r.id as "registrationId", r.person_id as "personId", r.name, r.kana,
  r.headcount, r.companions, r.places, coalesce(o.name, a.office_name) as "officeName", a.code, ${feePaid} as paid`;

const joined = `from seat s join registration r on r.id = s.registration_id join application a on a.id = r.application_id
  left join office_card o on o.id = a.office_id`;

/** One page of those who are to pay, by their reading; @param sessions that ask for a fee */
export const listFees = (
  tx: Tx,
  eventId: string,
  sessions: readonly string[],
  { paid: settled }: FeeFilter,
  page: PageOf,
): Promise<FeeLine[]> =>
  rows<FeeLine>(
    tx,
    `select ${columns} ${joined}
     where r.event_id = $1 and s.session_id = any($2::uuid[]) and s.state = 'confirmed'
       and ($3::bool is null or $3 = exists (select from fee_payment f where f.seat_id = s.id and f.undone_at is null))
     order by ${byReading('r')}, s.session_id limit $4 offset $5`,
    [eventId, sessions, settled ?? null, page.size, page.offset],
  );

export interface FeeCount {
  sessionId: string;
  /** places of those who are to pay */
  places: number;
  lines: number;
  paidLines: number;
  /** yen */
  received: number;
}

/** What is asked and what came, by session. */
export const countFees = (tx: Tx, eventId: string, sessions: readonly string[]): Promise<FeeCount[]> =>
  rows<FeeCount>(
    tx,
    `select s.session_id as "sessionId", sum(r.places)::int as places, count(*)::int as lines, count(f.id)::int as "paidLines",
       coalesce(sum(f.amount), 0)::int as received
     from seat s join registration r on r.id = s.registration_id left join fee_payment f on f.seat_id = s.id and f.undone_at is null
     where r.event_id = $1 and s.session_id = any($2::uuid[]) and s.state = 'confirmed' group by s.session_id`,
    [eventId, sessions],
  );

/** Seats of one application or of one seat, paid or not. */
export const feesOf = (tx: Tx, which: { applicationId: string } | { seatId: string }): Promise<FeeLine[]> =>
  'seatId' in which
    ? rows<FeeLine>(tx, `select ${columns} ${joined} where s.id = $1 and s.state = 'confirmed'`, [which.seatId])
    : rows<FeeLine>(
        tx,
        `select ${columns} ${joined} where a.id = $1 and s.state = 'confirmed' order by r.ordinal, s.id`,
        [which.applicationId],
      );

/** What a receipt says. */
export interface Receipt extends FeePaid {
  eventId: string;
  sessionId: string;
  registrationId: string;
  applicationId: string;
}

/** A payment that stands. */
export async function loadReceipt(tx: Tx, paymentId: string): Promise<Receipt | null> {
  const [found] = await rows<Omit<Receipt, 'paidAt'> & { paidAt: Date }>(
    tx,
    `select f.id, f.amount, f.paid_at as "paidAt", f.receipt_number as "receiptNumber", f.addressee, f.issued,
       r.event_id as "eventId", s.session_id as "sessionId", r.id as "registrationId", r.application_id as "applicationId"
     from fee_payment f join seat s on s.id = f.seat_id join registration r on r.id = s.registration_id
     where f.id = $1 and f.undone_at is null`,
    [paymentId],
  );
  return found ? { ...found, paidAt: found.paidAt.toISOString() } : null;
}
