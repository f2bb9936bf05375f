import type { Clock } from '../clock.js';
import { type Tx, afterCommit, rows } from '../database/database.js';
import { uuidv7 } from '../ids.js';
import type { JobQueue } from '../queue/job-queue.js';

/** A published fact of a context: a name in the past tense and ids, nothing else. */
export interface DomainEvent<P extends Record<string, string>> {
  readonly name: string;
  readonly payload?: P;
}

const names = new Set<string>();

export function domainEvent<P extends Record<string, string>>(name: string): DomainEvent<P> {
  if (names.has(name)) throw new Error(`two events of the name ${name}`);
  names.add(name);
  return { name };
}

/** Every event that the contexts of this process declare. */
export const eventNames = (): string[] => [...names].sort();

export const relayJob = 'outbox.relay';

/** Writes facts in the transaction that makes them true; the relay tells the handlers afterwards. */
export class Outbox {
  constructor(
    private readonly clock: Clock,
    private readonly queue: JobQueue,
  ) {}

  async publish<P extends Record<string, string>>(
    tx: Tx,
    workspaceId: string,
    event: DomainEvent<P>,
    payload: P,
  ): Promise<void> {
    const id = uuidv7();
    await rows(tx, 'insert into outbox (id, workspace_id, name, payload, occurred_at) values ($1, $2, $3, $4, $5)', [
      id,
      workspaceId,
      event.name,
      JSON.stringify(payload),
      this.clock.now(),
    ]);
    afterCommit(tx, () => this.queue.ringOnce(relayJob, { workspace: workspaceId, id }));
  }
}
