import { runMigrations } from 'bullmq';
import type pg from 'pg';

/** Where BullMQ keeps its jobs in PostgreSQL. Versions before 0.2 let the role `app` make one named `bullmq`, which is left to itself. */
export const queueSchema = 'queue';

/** Brings BullMQ's tables up to date as their owner; the role `app` may read and write their rows. */
export async function migrateQueue(owner: pg.Client): Promise<void> {
  await runMigrations(owner, queueSchema);
  await owner.query(`
    grant usage on schema ${queueSchema} to app;
    grant select, insert, update, delete on all tables in schema ${queueSchema} to app;
    grant usage, select on all sequences in schema ${queueSchema} to app;
  `);
}
