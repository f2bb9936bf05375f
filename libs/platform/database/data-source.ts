import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { idleInTransactionMs, timeLimits } from './time-limits.js';

// A calendar date is a word, not an instant: keep `2026-11-20` as it stands.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export interface Connection {
  url: string;
  /** connections of this process, 10 unless told */
  poolSize?: number;
  applicationName?: string;
}

/** What holds before a transaction says otherwise. */
const sessionOptions = Object.entries({
  timezone: 'UTC',
  search_path: 'public,pg_temp',
  statement_timeout: timeLimits.staff.statement,
  lock_timeout: timeLimits.staff.lock,
  idle_in_transaction_session_timeout: idleInTransactionMs,
})
  .map(([name, value]) => `-c ${name}=${value}`)
  .join(' ');

/** The product's connection, as role `app` under row-level security. The schema comes from migrations only. */
export function connectionOptions(connection: Connection): DataSourceOptions {
  return {
    type: 'postgres',
    url: connection.url,
    synchronize: false,
    logging: false,
    poolSize: connection.poolSize ?? 10,
    applicationName: connection.applicationName ?? 'tsudoi',
    installExtensions: false,
    // what is asked at once is sent at once, see `Transaction`
    extra: { options: sessionOptions, connectionTimeoutMillis: 5_000, pipeline: true },
  };
}
