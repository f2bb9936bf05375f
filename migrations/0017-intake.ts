import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A form belongs to its link and its event, and what was on it tells the same submit from another. */
export class Intake1763600000017 implements MigrationInterface {
  name = 'Intake1763600000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table application add content_hash text;
      drop index application_once;
      create unique index application_once on application (workspace_id, event_id, invitation_id, idempotency_key) nulls not distinct;

      -- A key that was made for one row says nothing about another.
      drop index attendance_fact_once;
      create unique index attendance_fact_once on attendance_fact (registration_id, session_id, client_key, kind);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index attendance_fact_once;
      create unique index attendance_fact_once on attendance_fact (workspace_id, client_key);

      drop index application_once;
      create unique index application_once on application (workspace_id, idempotency_key);
      alter table application drop content_hash;
    `);
  }
}
