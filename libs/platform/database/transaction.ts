import type pg from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';

/** What every function inside a transaction takes first. */
export type Tx = EntityManager;

export interface Statement {
  /** prepared once per connection under this name */
  name: string;
  text: string;
}

/**
 * One transaction on one connection. The driver sends what it is asked without waiting for the answers before (`pipeline`),
 * so that statements which do not need each other's answers share one way to the database and back.
 */
export class Transaction {
  static readonly #open = new WeakMap<Tx, Transaction>();
  readonly #rings: (() => void)[] = [];
  #commit?: Promise<pg.QueryResult>;

  private constructor(
    private readonly runner: QueryRunner,
    private readonly client: pg.Client,
  ) {}

  static async on(runner: QueryRunner): Promise<Transaction> {
    const transaction = new Transaction(runner, (await runner.connect()) as pg.Client);
    Transaction.#open.set(runner.manager, transaction);
    // TypeORM must know, or it refuses to lock and `save` opens one of its own; its own start would be one way more.
    Object.assign(runner, { isTransactionActive: true });
    return transaction;
  }

  static of(tx: Tx, asker: string): Transaction {
    const transaction = this.#open.get(tx);
    if (!transaction) throw new Error(`${asker} needs a transaction opened by Database`);
    return transaction;
  }

  /** @param settings what is set for the length of the transaction: goes with its start and with the first that `work` asks */
  async run<T>(settings: { statement: Statement; values: unknown[] } | null, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      const [, , result] = await this.atOnce([
        () => this.client.query('start transaction'),
        async () => settings && this.ask(settings.statement, settings.values),
        async () => work(this.runner.manager),
      ]);
      const { command } = await (this.#commit ?? this.client.query('commit'));
      if (command !== 'COMMIT') throw new Error('a statement failed, and nobody said so');
      return result;
    } catch (error) {
      await this.#undo();
      throw error;
    }
  }

  async ask<R>(statement: Statement, values: unknown[]): Promise<R[]> {
    if (this.#commit) throw new Error('the transaction has had its last statement');
    const answer = await this.client.query<R & pg.QueryResultRow>({ ...statement, values });
    return answer.rows;
  }

  /** The commit goes with the statement, whatever its answer says: only an error undoes. */
  askLast<R>(statement: Statement, values: unknown[]): Promise<R[]> {
    const asked = this.#inOneWrite(() => {
      const answer = this.ask<R>(statement, values);
      this.#commit = this.client.query('commit');
      return answer;
    });
    // `run` waits for it, once the answer is there
    this.#commit!.catch(() => undefined);
    return asked;
  }

  /** Waits for all, also when one fails: nobody may ask anything any more once the connection is somebody else's. */
  async atOnce<const T extends readonly (() => Promise<unknown>)[]>(asks: T): Promise<Answers<T>> {
    const answers = await this.#inOneWrite(() => Promise.allSettled(asks.map(async (ask) => ask())));
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (failed) throw failed.reason;
    return answers.map((answer) => (answer as PromiseFulfilledResult<unknown>).value) as Answers<T>;
  }

  afterCommit(ring: () => void): void {
    this.#rings.push(ring);
  }

  ring(): void {
    for (const ring of this.#rings) ring();
  }

  #inOneWrite<T>(ask: () => T): T {
    const { stream } = this.client.connection;
    stream.cork();
    try {
      return ask();
    } finally {
      stream.uncork();
    }
  }

  /** What went wrong before is what is told, and a connection that cannot even do this is closed by the pool. */
  async #undo(): Promise<void> {
    await (this.#commit ?? this.client.query('rollback')).catch(() => undefined);
  }
}

/** What each of several askers answers. */
export type Answers<T extends readonly (() => Promise<unknown>)[]> = {
  -readonly [K in keyof T]: Awaited<ReturnType<T[K]>>;
};
