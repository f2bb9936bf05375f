import { Injectable } from '@nestjs/common';
import { type EventView, loadEvent } from '#events';
import { type Actor, Audit, Clock, Database, NotFound, type PageOf, rows, type Tx, uuidv7 } from '#platform';
import {
  countFees,
  type FeeCount,
  type FeeFilter,
  type FeeLine,
  feesOf,
  listFees,
  loadReceipt,
  type Receipt,
} from './fee.queries.js';
import { feeNotAsked } from './refusals.js';
import { Registrations } from './registrations.js';

export interface FeeDesk {
  event: EventView;
  lines: FeeLine[];
  counts: FeeCount[];
}

export interface ReceiptShown {
  event: EventView;
  receipt: Receipt;
}

/** 参加費: who has paid on the day, and the receipts. */
@Injectable()
export class Fees {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly registrations: Registrations,
  ) {}

  desk(workspaceId: string, eventId: string, filter: FeeFilter, page: PageOf): Promise<FeeDesk> {
    return this.#about(workspaceId, eventId, async (tx, event) => {
      const sessions = event.sessions.filter(({ fee }) => fee > 0).map(({ id }) => id);
      const lines = await listFees(tx, eventId, sessions, filter, page);
      return { event, lines, counts: await countFees(tx, eventId, sessions) };
    });
  }

  /** Notes that the fee of a seat was paid; once. A group pays for each of its places. @throws where the seat asks for none */
  take(actor: Actor, workspaceId: string, eventId: string, seatId: string): Promise<void> {
    return this.#about(workspaceId, eventId, async (tx, event) => {
      await lockReceipts(tx, workspaceId);
      const [line] = await feesOf(tx, { seatId });
      const session = event.sessions.find(({ id }) => id === line?.sessionId);
      if (!line || !session) throw new NotFound();
      if (session.fee === 0) throw feeNotAsked();
      if (line.paid) return;
      const id = uuidv7();
      await rows(
        tx,
        `insert into fee_payment (id, workspace_id, seat_id, amount, paid_at, by_account, receipt_number)
         select $1, $2, $3, $4, $5, $6, coalesce(max(receipt_number), 0) + 1 from fee_payment where workspace_id = $2`,
        [id, workspaceId, seatId, session.fee * line.places, this.clock.now(), actor.accountId],
      );
      await this.audit.record(tx, actor, 'fee.taken', { kind: 'registration', id: line.registrationId });
    });
  }

  /** Takes back what was noted by mistake or was given back. The number of its receipt is not given again. */
  undo(actor: Actor, workspaceId: string, eventId: string, paymentId: string): Promise<void> {
    return this.#about(workspaceId, eventId, async (tx) => {
      const receipt = await receiptOf(tx, eventId, paymentId);
      const now = this.clock.now();
      await rows(tx, 'update fee_payment set undone_at = $2, undone_by = $3 where id = $1 and undone_at is null', [
        paymentId,
        now,
        actor.accountId,
      ]);
      await this.audit.record(tx, actor, 'fee.undone', { kind: 'registration', id: receipt.registrationId });
    });
  }

  /** Gives out the receipt: from the second time on it is a reprint, made out to whom it was the first time. */
  issue(actor: Actor, workspaceId: string, eventId: string, paymentId: string, addressee: string): Promise<void> {
    return this.#about(workspaceId, eventId, async (tx) => {
      const receipt = await receiptOf(tx, eventId, paymentId);
      await giveOut(tx, paymentId, addressee);
      await this.audit.record(tx, actor, 'fee.receipt-issued', { kind: 'registration', id: receipt.registrationId });
    });
  }

  receipt(workspaceId: string, eventId: string, paymentId: string): Promise<ReceiptShown> {
    return this.#about(workspaceId, eventId, async (tx, event) => {
      return { event, receipt: await receiptOf(tx, eventId, paymentId) };
    });
  }

  /** The receipt of somebody on the application of a personal link. @throws NotFound for somebody else's */
  mine(workspaceId: string, token: string, paymentId: string): Promise<ReceiptShown> {
    return this.#mine(workspaceId, token, paymentId, async (_, shown) => shown);
  }

  issueMine(workspaceId: string, token: string, paymentId: string, addressee: string): Promise<void> {
    return this.#mine(workspaceId, token, paymentId, (tx) => giveOut(tx, paymentId, addressee));
  }

  #mine<T>(
    workspaceId: string,
    token: string,
    paymentId: string,
    also: (tx: Tx, shown: ReceiptShown) => Promise<T>,
  ): Promise<T> {
    return this.registrations.mine(workspaceId, token, async (tx, { application, event }) => {
      const receipt = await receiptOf(tx, event.id, paymentId);
      const own = application.people.some(({ registrationId }) => registrationId === receipt.registrationId);
      if (!own) throw new NotFound();
      return also(tx, { event, receipt });
    });
  }

  #about<T>(workspaceId: string, eventId: string, also: (tx: Tx, event: EventView) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await loadEvent(tx, eventId);
      if (!event) throw new NotFound();
      return also(tx, event);
    });
  }
}

async function receiptOf(tx: Tx, eventId: string, paymentId: string): Promise<Receipt> {
  const receipt = await loadReceipt(tx, paymentId);
  if (receipt?.eventId !== eventId) throw new NotFound();
  return receipt;
}

const giveOut = async (tx: Tx, paymentId: string, addressee: string): Promise<void> => {
  await rows(
    tx,
    `update fee_payment set issued = issued + 1, addressee = case when issued = 0 then $2 else addressee end
     where id = $1 and undone_at is null`,
    [paymentId, addressee],
  );
};

/** Numbers are given one after the other, without a gap and never twice. */
const lockReceipts = (tx: Tx, workspaceId: string): Promise<unknown> =>
  rows(tx, `select pg_advisory_xact_lock(hashtextextended('receipts:' || $1::text, 0))`, [workspaceId]);
