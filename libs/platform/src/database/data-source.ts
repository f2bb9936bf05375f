import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';

// A calendar date is a word, not an instant: keep `2026-11-20` as it stands.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export interface Connection {
  url: string;
  /** connections of this process, 10 unless told */
  poolSize?: number;
  applicationName?: string;
}

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
    extra: { options: '-c timezone=UTC -c search_path=public,pg_temp', connectionTimeoutMillis: 5_000 },
  };
}
