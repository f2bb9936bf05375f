import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dispatched, tenant } from './tenant.js';

/** 必要な配慮: what somebody needs to take part, unreadable without a key that is not in the database, and who arranges it. */
export class SupportNeeds1763600000038 implements MigrationInterface {
  name = 'SupportNeeds1763600000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table support_need (
        registration_id uuid primary key,
        workspace_id uuid not null references workspace,
        -- what kinds and in what words
        sealed bytea not null,
        -- written over the link of one person: the link of the whole application does not show it
        own boolean not null,
        -- of the purpose that was agreed to
        purpose int not null,
        consented_at timestamptz not null,
        changed_at timestamptz not null,
        arranged_by uuid references account,
        due date,
        done_at timestamptz,
        note bytea,
        constraint support_need_registration_id_fkey foreign key (workspace_id, registration_id)
          references registration (workspace_id, id) on delete cascade
      );
      ${tenant('support_need')}
      ${dispatched('support_need', 'workspace_id')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table support_need');
  }
}
