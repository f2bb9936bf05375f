import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The role `app` makes no schema any more: the queue's belongs to the owner (`queue/queue-schema.ts`). */
export class DatabaseRights1763600000018 implements MigrationInterface {
  name = 'DatabaseRights1763600000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `do $$ begin execute format('revoke create on database %I from app', current_database()); end $$`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`do $$ begin execute format('grant create on database %I to app', current_database()); end $$`);
  }
}
