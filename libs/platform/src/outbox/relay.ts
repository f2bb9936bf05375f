import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Clock } from '../clock.js';
import { Database, rows } from '../database/database.js';
import { Log } from '../log.js';
import { Every } from '../queue/every.decorator.js';
import { JobQueue } from '../queue/job-queue.js';
import { onKey } from './on.decorator.js';
import { relayJob } from './outbox.js';

type Handler = (workspaceId: string, payload: Record<string, string>) => Promise<void>;

interface Fact {
  id: string;
  name: string;
  payload: Record<string, string>;
}

const batch = 50;

/** Tells each stored fact to its one handler, in the order in which the facts were written, until the handler has succeeded. */
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
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance))) {
        const name = Reflect.getMetadata(onKey, instance[method]) as string | undefined;
        if (!name) continue;
        if (this.#handlers.has(name)) throw new Error(`two handlers of the event ${name}`);
        this.#handlers.set(name, instance[method].bind(instance));
      }
    }
    this.queue.listen(relayJob, ({ workspace }) => this.relay(workspace).then(() => undefined));
  }

  /** Names that have a handler here; a fact published without one is a mistake found at start-up by the app. */
  handled(): string[] {
    return [...this.#handlers.keys()].sort();
  }

  @Every(3_000)
  async sweep(): Promise<void> {
    const waiting = await this.database.asDispatcher((tx) =>
      rows<{ workspace_id: string }>(
        tx,
        'select distinct workspace_id from (select workspace_id from outbox where relayed_at is null order by occurred_at limit 1000) o',
      ),
    );
    for (const { workspace_id } of waiting) await this.relay(workspace_id);
  }

  /** @returns how many facts of this workspace were told */
  async relay(workspaceId: string): Promise<number> {
    const told = await this.database.withWorkspace(workspaceId, async (tx) => {
      const facts = await rows<Fact>(
        tx,
        `select id, name, payload from outbox where workspace_id = $1 and relayed_at is null
         order by occurred_at, id limit ${batch} for update skip locked`,
        [workspaceId],
      );
      const done: string[] = [];
      for (const fact of facts) if (await this.#tell(workspaceId, fact)) done.push(fact.id);
      const failed = facts.filter((fact) => !done.includes(fact.id)).map((fact) => fact.id);
      await rows(tx, 'update outbox set relayed_at = $2 where id = any($1)', [done, this.clock.now()]);
      await rows(tx, 'update outbox set attempts = attempts + 1 where id = any($1)', [failed]);
      return done.length;
    });
    return told === batch ? told + (await this.relay(workspaceId)) : told;
  }

  async #tell(workspaceId: string, fact: Fact): Promise<boolean> {
    const handler = this.#handlers.get(fact.name);
    if (!handler) throw new Error(`no handler of the event ${fact.name}`);
    try {
      await handler(workspaceId, fact.payload);
      return true;
    } catch (error) {
      this.log.error({ event: fact.name, fact: fact.id, err: error }, 'a handler failed; the fact stays and is told again');
      return false;
    }
  }
}
