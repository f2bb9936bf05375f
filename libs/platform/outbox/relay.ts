import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Clock } from '../clock.js';
import { Database, rows } from '../database/database.js';
import { Log } from '../log.js';
import { markedMethods } from '../marked-methods.js';
import { Every } from '../queue/every.decorator.js';
import { JobQueue } from '../queue/job-queue.js';
import { onKey } from './on.decorator.js';
import { eventNames, relayJob } from './outbox.js';

type Handler = (workspaceId: string, payload: Record<string, string>) => Promise<void>;

interface Fact {
  id: string;
  name: string;
  payload: Record<string, string>;
}

const batch = 50;

/**
 * Tells each stored fact to its one handler, in the order in which the facts were written, until the handler has succeeded.
 * A fact that fails waits, each time twice as long, up to ten minutes, so that it keeps nobody else waiting.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap {
  readonly #handlers = new Map<string, Handler>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    private readonly log: Log,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    for (const { mark, call } of markedMethods<string, Handler>(this.discovery, this.scanner, onKey)) {
      if (this.#handlers.has(mark)) throw new Error(`two handlers of the event ${mark}`);
      this.#handlers.set(mark, call);
    }
    this.queue.listen(relayJob, ({ workspace }) => this.relay(workspace).then(() => undefined));
  }

  /** Events that a context of this process declares and nobody hears: a whole product with such a one does not start. */
  unheard(): string[] {
    return eventNames().filter((name) => !this.#handlers.has(name));
  }

  /** One workspace that cannot be relayed does not keep the others waiting. @throws what the first of them met, after all had their turn */
  @Every(3_000)
  async sweep(): Promise<void> {
    const waiting = await this.database.asDispatcher((tx) =>
      rows<{ workspace_id: string }>(
        tx,
        'select distinct workspace_id from outbox where relayed_at is null and tell_at <= $1',
        [this.clock.now()],
      ),
    );
    const turns: PromiseSettledResult<number>[] = [];
    for (const { workspace_id } of waiting) turns.push(...(await Promise.allSettled([this.relay(workspace_id)])));
    const failed = turns.find((turn) => turn.status === 'rejected');
    if (failed) throw failed.reason;
  }

  /** @returns how many facts of this workspace were told */
  async relay(workspaceId: string): Promise<number> {
    for (let told = 0; ;) {
      const { taken, done } = await this.#relayBatch(workspaceId);
      told += done;
      if (taken < batch) return told;
    }
  }

  #relayBatch(workspaceId: string): Promise<{ taken: number; done: number }> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const now = this.clock.now();
      const facts = await rows<Fact>(
        tx,
        `select id, name, payload from outbox where workspace_id = $1 and relayed_at is null and tell_at <= $2
         order by tell_at, id limit ${batch} for update skip locked`,
        [workspaceId, now],
      );
      const done: string[] = [];
      for (const fact of facts) if (await this.#tell(workspaceId, fact)) done.push(fact.id);
      await rows(tx, 'update outbox set relayed_at = $2 where id = any($1)', [done, now]);
      await rows(
        tx,
        `update outbox set attempts = attempts + 1,
                           tell_at = $2::timestamptz + least(interval '3 seconds' * 2 ^ attempts, interval '10 minutes')
         where id = any($1) and relayed_at is null`,
        [facts.map(({ id }) => id), now],
      );
      return { taken: facts.length, done: done.length };
    });
  }

  async #tell(workspaceId: string, fact: Fact): Promise<boolean> {
    try {
      const handler = this.#handlers.get(fact.name);
      if (!handler) throw new Error(`no handler of the event ${fact.name}`);
      await handler(workspaceId, fact.payload);
      return true;
    } catch (error) {
      this.log.error(
        { event: fact.name, fact: fact.id, err: error },
        'a fact was not taken; it stays and is told again',
      );
      return false;
    }
  }
}
