import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenant } from './tenant.js';

/** What was told of an event before it moved, and where somebody on an application wants their own mail. */
export class Mails1763600000012 implements MigrationInterface {
  name = 'Mails1763600000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- When and where an event was to be under a revision that has been replaced: mails say what changed from it.
      create table event_revision (
        event_id uuid not null references event on delete cascade,
        revision int not null,
        workspace_id uuid not null references workspace,
        told jsonb not null,
        -- when the next revision took its place
        replaced_at timestamptz not null,
        primary key (event_id, revision)
      );
      ${tenant('event_revision', 'select, insert')}

      alter table registration add column email text not null default '';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table registration drop column email; drop table event_revision;');
  }
}
