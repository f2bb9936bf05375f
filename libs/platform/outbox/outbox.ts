import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import { type Tx, afterCommit, named, type Statement } from '../database/database.js';
import { uuidv7 } from '../ids.js';
import type { JobQueue } from '../queue/job-queue.js';
import type { Listeners } from './listeners.js';

/** A published fact of a context: a name in the past tense and ids, nothing else. */
export interface DomainEvent<P extends Record<string, string>> {
  readonly name: string;
  readonly payload?: P;
}

/** name → whether somebody must hear it */
const declared = new Map<string, boolean>();

/**
 * Declares a fact that others must act on: without a handler the product does not start.
 * @throws where two facts have one name
 */
export const domainEvent = <P extends Record<string, string>>(name: string): DomainEvent<P> => declare(name, true);

/** Declares a fact that is there for whoever wants it: while nobody does, publishing it costs nothing. */
export const openEvent = <P extends Record<string, string>>(name: string): DomainEvent<P> => declare(name, false);

function declare(name: string, needed: boolean): { name: string } {
  if (declared.has(name)) throw new Error(`two events of the name ${name}`);
  declared.set(name, needed);
  return { name };
}

/** Every fact that the contexts of this process declare and somebody must hear. */
export const neededEvents = (): string[] => [...declared].flatMap(([name, needed]) => (needed ? [name] : [])).sort();

export const relayJob = 'outbox.relay';

/** Facts with a delivery for each of their handlers. */
const write: Statement = {
  name: 'outbox-write',
  text: `
    with fact as (
      insert into outbox (id, workspace_id, name, payload, occurred_at)
      select f.id, $1, $2, f.payload::jsonb, $3 from unnest($4::uuid[], $5::text[]) as f (id, payload)
      returning id
    )
    insert into outbox_delivery (workspace_id, fact_id, handler) select $1, fact.id, h from fact, unnest($6::text[]) as h`,
};

const outboxes = new WeakMap<DataSource, Outbox>();

/**
 * Writes facts in the transaction that makes them true; the relay tells the handlers afterwards. Nothing is written, and
 * nothing asked of the database, where nobody hears it.
 */
export async function publish<P extends Record<string, string>>(
  tx: Tx,
  workspaceId: string,
  event: DomainEvent<P>,
  ...payloads: readonly P[]
): Promise<void> {
  await outboxes.get(tx.dataSource)?.publish(tx, workspaceId, event, payloads);
}

/** Who hears what, and the bell, behind `publish` on one database. */
export class Outbox {
  constructor(
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    private readonly listeners: Pick<Listeners, 'of'>,
    dataSource: DataSource,
  ) {
    outboxes.set(dataSource, this);
  }

  async publish<P extends Record<string, string>>(
    tx: Tx,
    workspaceId: string,
    event: DomainEvent<P>,
    payloads: readonly P[],
  ): Promise<void> {
    const handlers = this.listeners.of(event.name);
    if (handlers.length === 0 || payloads.length === 0) return;
    const ids = payloads.map(() => uuidv7());
    const values = [workspaceId, event.name, this.clock.now(), ids, payloads.map((ids) => JSON.stringify(ids))];
    await named(tx, write, [...values, handlers]);
    afterCommit(tx, () => this.queue.ringOnce(relayJob, { workspace: workspaceId, id: ids[0]! }));
  }
}
