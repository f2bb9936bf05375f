import { createPostgresBackend, Queue, Worker, withBackend } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import pg from 'pg';
import type { Log } from '../log.js';
import { queueSchema } from './queue-schema.js';
import { type JobIds, JobQueue, type Work } from './job-queue.js';

export interface QueueBackend {
  /** where BullMQ keeps its jobs: Redis where there is one, otherwise PostgreSQL; the code above it is the same */
  kind: 'redis' | 'postgres';
  url: string;
  /** jobs of one name that this process does at a time */
  concurrency?: number;
}

interface Bell {
  add(name: string, data: JobIds, options: object): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

interface Hands {
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(force?: boolean): Promise<void>;
}

/** A job lost by a dying worker is taken up again by another after at most lock + stalled interval. */
const patience = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 10 };
const closeWithin = 5_000;

/** BullMQ as the bell. A dead backend costs nothing but the seconds until the next sweep. */
export class BullmqQueue extends JobQueue {
  readonly #bells = new Map<string, Bell>();
  readonly #works = new Map<string, Work>();
  readonly #hands: Hands[] = [];
  /** BullMQ does not close the connections that it is given. */
  readonly #connections: Redis[] = [];
  #silent = false;
  #closed = false;

  constructor(
    private readonly backend: QueueBackend,
    private readonly log: Log,
  ) {
    super();
  }

  ring(job: string, ids: JobIds): void {
    if (this.#closed) return;
    this.#bell(job)
      .add(job, { workspace: ids.workspace, id: ids.id }, { jobId: ids.id, removeOnComplete: true, removeOnFail: true })
      .then(
        () => this.#heard(),
        (error: Error) => this.#unheard(job, error),
      );
  }

  listen(job: string, work: Work): void {
    if (this.#works.has(job)) throw new Error(`two works of the job ${job}`);
    this.#works.set(job, work);
  }

  async start(): Promise<void> {
    for (const [job, work] of this.#works) this.#hands.push(this.#work(job, work));
  }

  async close(): Promise<void> {
    this.#closed = true;
    const all = [...this.#hands.map((hand) => hand.close()), ...[...this.#bells.values()].map((bell) => bell.close())];
    let timer: NodeJS.Timeout | undefined;
    const bound = new Promise((done) => (timer = setTimeout(done, closeWithin)));
    await Promise.race([Promise.allSettled(all), bound]);
    clearTimeout(timer);
    for (const connection of this.#connections) connection.disconnect();
  }

  #bell(job: string): Bell {
    const known = this.#bells.get(job);
    if (known) return known;
    const bell = this.#makeBell(job);
    bell.on('error', (error) => this.#unheard(job, error));
    this.#bells.set(job, bell);
    return bell;
  }

  #makeBell(job: string): Bell {
    if (this.backend.kind === 'postgres') {
      const { Queue: PostgresQueue } = withBackend(createPostgresBackend);
      return new PostgresQueue<JobIds>(job, { connection: postgresConnection(this.backend.url) }) as unknown as Bell;
    }
    // A request never waits for a dead Redis: fail at once, the sweep finds the row.
    const connection = this.#connect(job, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
    return new Queue(job, { connection }) as unknown as Bell;
  }

  #work(job: string, work: Work): Hands {
    const options = { ...patience, concurrency: this.backend.concurrency ?? 4 };
    const take = async (taken: { data: JobIds }) => work(taken.data);
    let hands: Hands;
    if (this.backend.kind === 'postgres') {
      const { Worker: PostgresWorker } = withBackend(createPostgresBackend);
      hands = new PostgresWorker<JobIds>(job, take, { ...options, connection: postgresConnection(this.backend.url) });
    } else {
      const connection = this.#connect(job, { maxRetriesPerRequest: null });
      hands = new Worker(job, take, { ...options, connection });
    }
    hands.on('error', (error) => this.#unheard(job, error));
    return hands;
  }

  #connect(job: string, options: RedisOptions): Redis {
    const connection = new Redis(this.backend.url, options);
    connection.on('error', (error: Error) => this.#unheard(job, error));
    this.#connections.push(connection);
    return connection;
  }

  /** Said once until the bell rings again: a queue that is away for an hour is one line, not thousands. */
  #unheard(job: string, error: Error): void {
    if (this.#silent) return;
    this.#silent = true;
    this.log.warn({ job, reason: error.message }, 'the queue does not answer; sweeps carry the work');
  }

  #heard(): void {
    if (!this.#silent) return;
    this.#silent = false;
    this.log.info({}, 'the queue answers again');
  }
}

/**
 * BullMQ takes a connection out of its pool without listening to it: ended by the database between two statements, it would
 * end the process. The next statement on it fails anyway, and that is heard.
 */
class HeardClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

function postgresConnection(url: string) {
  return { connectionString: url, schema: queueSchema, max: 4, Client: HeardClient };
}
