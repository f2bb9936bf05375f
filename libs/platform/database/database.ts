import type pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { DatabaseBusy } from './database-busy.js';
import { timeLimits, workKind } from './time-limits.js';
import { TookTooLong, tookTooLong } from './took-too-long.js';
import { type Answers, type Statement, Transaction, type Tx } from './transaction.js';
import { isUuid } from '../ids.js';

export type { Statement, Tx };

/**
 * Transactions, opened by faces only. Row-level security is set for the length of the transaction,
 * so a connection that goes back to the pool carries nothing over.
 */
export class Database {
  constructor(readonly dataSource: DataSource) {}

  /** One transaction that sees and writes the rows of one workspace. */
  withWorkspace<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!isUuid(workspaceId)) throw new TypeError('a workspace is a UUID');
    return this.#run({ 'app.workspace': workspaceId }, work);
  }

  /** One transaction over the tables of the installation; `accountId` opens that account's own memberships. */
  installation<T>(work: (tx: Tx) => Promise<T>, accountId?: string): Promise<T> {
    if (accountId) return this.#run({ 'app.account': accountId }, work);
    // A request's one statement here is a look into a small table: the limits of the connection do, without a way there and back.
    return this.#run(workKind() === 'background' ? {} : null, work);
  }

  /** One read-only transaction that finds due work in every workspace: ids, states and times, never contents. */
  asDispatcher<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#run({ role: 'dispatcher' }, work);
  }

  /**
   * One prepared statement by itself: one way to the database instead of four. It has no workspace, so row-level security
   * shows it the tables of the installation, and what functions give to everybody.
   */
  async alone<R>(statement: Statement, values: unknown[]): Promise<R[]> {
    const client = await this.#pool.connect().catch((cause: unknown) => {
      throw new DatabaseBusy(cause);
    });
    try {
      const { rows: found } = await client.query<R & pg.QueryResultRow>({ ...statement, values });
      client.release();
      return found;
    } catch (error) {
      // as the pool's own `query` does: what state the connection is in now, nobody knows
      client.release(true);
      throw tookTooLong(error) ? new TookTooLong(error) : error;
    }
  }

  get #pool(): pg.Pool {
    return (this.dataSource.driver as unknown as { master: pg.Pool }).master;
  }

  /** @param settings of the transaction, set together with its limits; null: those of the connection */
  async #run<T>(settings: Record<string, string> | null, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = await this.#connected();
    const transaction = await Transaction.on(runner);
    const set = settings && {
      statement: setting(Object.keys(settings)),
      values: [...Object.values(settings), ...limits()],
    };
    let result: T;
    try {
      result = await transaction.run(set, work);
    } catch (error) {
      throw tookTooLong(error) ? new TookTooLong(error) : error;
    } finally {
      await runner.release();
    }
    transaction.ring();
    return result;
  }

  /** @throws DatabaseBusy when no connection comes free in time, or PostgreSQL does not answer */
  async #connected(): Promise<QueryRunner> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.connect();
    } catch (cause) {
      await runner.release();
      throw new DatabaseBusy(cause);
    }
    return runner;
  }
}

/** One statement for whatever a transaction begins with. */
function setting(names: readonly string[]): Statement {
  const all = [...names, 'statement_timeout', 'lock_timeout'].map(
    (name, n) => `set_config('${name}', $${n + 1}, true)`,
  );
  return { name: ['begin', ...names].join(' '), text: `select ${all.join(', ')}` };
}

function limits(): string[] {
  const { statement, lock } = timeLimits[workKind()];
  return [String(statement), String(lock)];
}

/** Runs once the transaction is committed, never when it is rolled back. Must not throw and must not be waited for. */
export const afterCommit = (tx: Tx, ring: () => void): void => Transaction.of(tx, 'afterCommit').afterCommit(ring);

/** Rows of one plain statement, also of an UPDATE or DELETE … RETURNING. */
export async function rows<R>(tx: Tx, sql: string, values: unknown[] = []): Promise<R[]> {
  const answer = await tx.queryRunner!.query(sql, values, true);
  return answer.records as R[];
}

/** Rows of one prepared statement: what hot paths use (135 µs against 195 µs through the query builder). */
export const named = <R>(tx: Tx, statement: Statement, values: unknown[]): Promise<R[]> =>
  Transaction.of(tx, 'named').ask(statement, values);

/**
 * As `named`, and the commit goes with it: what the transaction has locked is free one way to the database sooner. Nothing can
 * be asked after it, and only an error of the statement itself undoes what was done.
 */
export const namedLast = <R>(tx: Tx, statement: Statement, values: unknown[]): Promise<R[]> =>
  Transaction.of(tx, 'namedLast').askLast(statement, values);

/** What none of these waits for of another goes to the database in one write, in this order, where it is asked by `named`. */
export const atOnce = <const T extends readonly (() => Promise<unknown>)[]>(tx: Tx, ...asks: T): Promise<Answers<T>> =>
  Transaction.of(tx, 'atOnce').atOnce(asks);
