import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../clock.js';
import { atOnce, Database } from '../database/database.js';
import { uuidv7 } from '../ids.js';
import { Log } from '../log.js';
import { Every } from '../queue/every.decorator.js';
import { JobQueue } from '../queue/job-queue.js';
import { claimNext, type Delivery, findDue, renew, settle } from './deliveries.js';
import { Line } from './line.js';
import { Listeners } from './listeners.js';
import { relayJob } from './outbox.js';

/** deliveries of one workspace before the next has its turn */
const turn = 50;
/** ms between two renewals of a lease of ten seconds */
const heartbeat = 3_000;
/** ms that a bell or a sweep waits for handlers that are slow; they go on meanwhile */
const patience = 1_000;
/** ms that the end of the process waits for them */
const closeWithin = 5_000;

/**
 * Tells each stored fact to each of its handlers until that handler has succeeded: in the order in which the facts were written,
 * every handler by itself and outside of the relay's transactions. A delivery is held under a lease while it is told, so a crash
 * leaves it to be tried again. One that fails waits, each time twice as long, up to ten minutes.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #lines = new Map<string, Line>();
  #closed = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    private readonly log: Log,
    private readonly listeners: Listeners,
  ) {}

  onApplicationBootstrap(): void {
    this.queue.listen(relayJob, ({ workspace }) => atMost(patience, this.relay(workspace)));
  }

  /** What is being told is told; what waits is found by whoever comes next. */
  async onModuleDestroy(): Promise<void> {
    this.#closed = true;
    for (const line of this.#lines.values()) line.close();
    await atMost(closeWithin, Promise.allSettled([...this.#lines.values()].map((line) => line.running)));
  }

  @Every(3_000)
  look(): Promise<void> {
    return atMost(patience, this.sweep());
  }

  /** Tells whatever is due, and waits for the last of it. */
  sweep(): Promise<void> {
    return this.#serve(() => this.database.asDispatcher((tx) => findDue(tx, this.clock.now())));
  }

  /** The same for one workspace. */
  relay(workspaceId: string): Promise<void> {
    return this.#serve(() => this.database.withWorkspace(workspaceId, (tx) => findDue(tx, this.clock.now())));
  }

  /** One workspace or handler that cannot be served keeps no other waiting. @throws what the first of them met, after all had their turn */
  async #serve(find: () => ReturnType<typeof findDue>): Promise<void> {
    const due = this.#closed ? [] : await find();
    const served = await Promise.allSettled(
      due.map(({ workspaceId, handler }) => this.#line(handler).add(workspaceId)),
    );
    const failed = served.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  }

  #line(handler: string): Line {
    const known = this.#lines.get(handler);
    if (known) return known;
    const line = new Line((workspaceId) => this.#turn(workspaceId, handler));
    this.#lines.set(handler, line);
    return line;
  }

  /** @returns whether there may be more */
  async #turn(workspaceId: string, handler: string): Promise<boolean> {
    let delivery = await this.#next(workspaceId, handler);
    for (let told = 1; delivery; told += 1) {
      const code = await this.#tell(workspaceId, delivery);
      const last = told >= turn || this.#closed;
      delivery = await this.#next(workspaceId, handler, { delivery, code, last });
      if (last) return !this.#closed;
    }
    return false;
  }

  /** Writes how the one before went and takes the next, in one transaction. */
  #next(
    workspaceId: string,
    handler: string,
    before?: { delivery: Delivery; code: string | undefined; last: boolean },
  ): Promise<Delivery | undefined> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const now = this.clock.now();
      const [, next] = await atOnce(
        tx,
        async () => before && settle(tx, before.delivery, now, before.code),
        async () => (before?.last ? undefined : claimNext(tx, workspaceId, handler, uuidv7(), now)),
      );
      return next;
    });
  }

  /** @returns the code of what went wrong, or nothing */
  async #tell(workspaceId: string, delivery: Delivery): Promise<string | undefined> {
    const { handler, factId, payload } = delivery;
    const beat = setInterval(() => {
      // A heart that stops for a moment costs at most a second telling.
      this.database.withWorkspace(workspaceId, (tx) => renew(tx, delivery)).catch(() => undefined);
    }, heartbeat);
    try {
      const tell = this.listeners.find(handler);
      if (!tell) throw new Error(`no handler of the name ${handler}`);
      await tell(workspaceId, payload);
      return undefined;
    } catch (error) {
      this.log.error({ handler, fact: factId, err: error }, 'a fact was not taken; it stays and is told again');
      return codeOf(error);
    } finally {
      clearInterval(beat);
    }
  }
}

/** Never the words of an error: they may quote a row. */
function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return code;
  return error instanceof Error ? error.constructor.name : typeof error;
}

/** Waits for the work, but not for ever. @throws what the work throws meanwhile */
async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise((done) => (timer = setTimeout(done, ms)));
  try {
    await Promise.race([work, enough]);
  } finally {
    clearTimeout(timer);
  }
}
