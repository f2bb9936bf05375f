import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dispatched, installation, tenant } from './tenant.js';

/** Workspaces (the one table without a tenant that everything hangs on), the outbox, files and the migration role rules. */
export class Platform1763600000001 implements MigrationInterface {
  name = 'Platform1763600000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists pg_trgm;
      -- BullMQ keeps its jobs in a schema of its own where there is no Redis; the role app makes and owns it.
      do $$ begin execute format('grant create on database %I to app', current_database()); end $$;
      grant usage on schema public to app, dispatcher;

      create table workspace (
        id uuid primary key,
        slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
        name text not null check (length(name) between 1 and 200),
        zone text not null default 'Asia/Tokyo',
        fiscal_year_start smallint not null default 4 check (fiscal_year_start between 1 and 12),
        reply_to text,
        phone text,
        languages text[] not null default '{ja,ja-easy,en}',
        created_at timestamptz not null
      );
      ${installation('workspace', 'select, insert, update')}

      create table outbox (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        name text not null,
        payload jsonb not null,
        occurred_at timestamptz not null,
        tell_at timestamptz not null default '-infinity',
        relayed_at timestamptz,
        attempts int not null default 0
      );
      create index outbox_unrelayed on outbox (tell_at) where relayed_at is null;
      ${tenant('outbox')}
      ${dispatched('outbox', 'id, workspace_id, name, occurred_at, tell_at, relayed_at, attempts')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table outbox; drop table workspace; drop extension pg_trgm;');
  }
}
