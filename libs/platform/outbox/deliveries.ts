import { named, rows, type Statement, type Tx } from '../database/database.js';

/** A fact that is being told to one handler, held under a token until it has been. */
export interface Delivery {
  factId: string;
  handler: string;
  payload: Record<string, string>;
  token: string;
}

// Leases run by the database's clock: workers whose clocks differ still agree on when one has ended.
const lease = `clock_timestamp() + interval '10 seconds'`;
const free = `(lease_until is null or lease_until < clock_timestamp())`;

const claim: Statement = {
  name: 'outbox-claim',
  text: `
    with due as materialized (
      select fact_id from outbox_delivery
      where workspace_id = $1 and handler = $2 and done_at is null and run_at <= $3 and ${free}
      order by run_at, fact_id limit 1 for update skip locked
    )
    update outbox_delivery d set lease_token = $4, lease_until = ${lease}
    from due join outbox f on f.id = due.fact_id
    where d.fact_id = due.fact_id and d.handler = $2
    returning d.fact_id as "factId", f.payload`,
};

/** Told, or put off: each time twice as long, up to ten minutes. Whoever has lost the lease writes nothing. */
const settlement: Statement = {
  name: 'outbox-settle',
  text: `
    update outbox_delivery
    set tries = tries + 1, lease_token = null, lease_until = null, last_code = coalesce($5, last_code),
        done_at = case when $5::text is null then $4::timestamptz end,
        run_at = case when $5::text is null then run_at
                 else $4::timestamptz + least(interval '3 seconds' * 2 ^ least(tries, 8), interval '10 minutes') end
    where fact_id = $1 and handler = $2 and lease_token = $3`,
};

/** Takes the oldest that is due and that nobody else is telling. */
export async function claimNext(
  tx: Tx,
  workspaceId: string,
  handler: string,
  token: string,
  now: Date,
): Promise<Delivery | undefined> {
  const [taken] = await named<Pick<Delivery, 'factId' | 'payload'>>(tx, claim, [workspaceId, handler, now, token]);
  return taken && { ...taken, handler, token };
}

/** @param code of what went wrong; none: it was told */
export const settle = (tx: Tx, { factId, handler, token }: Delivery, now: Date, code?: string): Promise<unknown> =>
  named(tx, settlement, [factId, handler, token, now, code ?? null]);

/** While a handler takes its time. */
export const renew = (tx: Tx, { factId, handler, token }: Delivery): Promise<unknown> =>
  rows(
    tx,
    `update outbox_delivery set lease_until = ${lease} where fact_id = $1 and handler = $2 and lease_token = $3`,
    [factId, handler, token],
  );

/** Handlers that somebody waits for, by workspace. Read as dispatcher, or within one workspace. */
export const findDue = (tx: Tx, now: Date): Promise<{ workspaceId: string; handler: string }[]> =>
  rows(
    tx,
    `select distinct workspace_id as "workspaceId", handler from outbox_delivery
     where done_at is null and run_at <= $1 and ${free}`,
    [now],
  );
