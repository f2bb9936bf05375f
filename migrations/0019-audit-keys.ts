import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lines of the audit trail are sealed with a key from now on; those written before keep their plain hash. */
export class AuditKeys1763600000019 implements MigrationInterface {
  name = 'AuditKeys1763600000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table audit add column keyed boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table audit drop column keyed');
  }
}
