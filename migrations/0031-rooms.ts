import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Several rooms at once: each place of a session may have somebody in charge, whom staff know and the public does not. */
export class Rooms1763600000031 implements MigrationInterface {
  name = 'Rooms1763600000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table pool add column in_charge text not null default ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table pool drop column in_charge');
  }
}
