import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dispatched, tenant } from './tenant.js';

/** One row a message and recipient: the truth about every mail, with its lease and its last words from the server. */
export class Messaging1763600000004 implements MigrationInterface {
  name = 'Messaging1763600000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        kind text not null,
        lane text not null check (lane in ('transactional', 'reminder', 'bulk')),
        dedupe_key text not null,
        subject_id uuid,
        person_id uuid references person on delete set null,
        to_address text not null,
        to_name text not null default '',
        unnamed boolean not null default false,
        language text not null check (language in ('ja', 'ja-easy', 'en')),
        facts jsonb not null default '{}',
        revision int not null default 0,
        message_id text not null,
        run_at timestamptz not null,
        not_after timestamptz,
        state text not null default 'planned' check (state in
          ('held', 'planned', 'leased', 'sending', 'sent', 'stored', 'retry', 'uncertain', 'failed', 'missed', 'suppressed', 'cancelled')),
        lease_token uuid,
        lease_until timestamptz,
        attempts int not null default 0,
        last_code int,
        last_phase text,
        last_answer text,
        uncertain_at timestamptz,
        created_at timestamptz not null,
        settled_at timestamptz,
        unique (workspace_id, dedupe_key)
      );
      create index mail_due on mail (lane, run_at, id) where state in ('planned', 'retry');
      create index mail_leased on mail (lease_until) where state in ('leased', 'sending');
      create index mail_subject on mail (workspace_id, subject_id, created_at);
      create index mail_recent on mail (workspace_id, created_at);
      ${tenant('mail')}
      ${dispatched('mail', 'id, workspace_id, lane, state, run_at, not_after, lease_until, attempts, settled_at, created_at')}

      -- What the mailbox page shows where no SMTP server is set: the message as it would have left.
      create table mailbox_message (
        mail_id uuid primary key references mail on delete cascade,
        workspace_id uuid not null references workspace,
        subject text not null,
        text text not null,
        html text not null,
        stored_at timestamptz not null
      );
      create index mailbox_recent on mailbox_message (workspace_id, stored_at);
      ${tenant('mailbox_message')}

      create table suppression (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        email text not null,
        reason text not null,
        at timestamptz not null,
        lifted_at timestamptz
      );
      create unique index suppression_once on suppression (workspace_id, email) where lifted_at is null;
      ${tenant('suppression')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table suppression; drop table mailbox_message; drop table mail;');
  }
}
