import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dispatched, tenant } from './tenant.js';

/** The mail that tells organisers each morning what happened: who wants it, and up to when it has been told. */
export class Digest1763600000016 implements MigrationInterface {
  name = 'Digest1763600000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table membership add digest boolean not null default true;

      -- One a workspace and local day: whoever makes the row tells the day.
      create table digest_round (
        workspace_id uuid not null references workspace,
        day date not null,
        -- what happened before this has been told
        told_until timestamptz not null,
        primary key (workspace_id, day)
      );
      ${tenant('digest_round')}
      ${dispatched('digest_round', 'workspace_id, day')}
      -- In which workspace it is morning by now.
      grant select (id, zone) on workspace to dispatcher;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke select (id, zone) on workspace from dispatcher;
      drop table digest_round;
      alter table membership drop digest;
    `);
  }
}
