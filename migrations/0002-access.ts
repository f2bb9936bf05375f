import type { MigrationInterface, QueryRunner } from 'typeorm';
import { installation, tenant } from './tenant.js';

/** Staff accounts, memberships, sign-in sessions, one-time links, invitations and the audit trail. */
export class Access1763600000002 implements MigrationInterface {
  name = 'Access1763600000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id uuid primary key,
        email text not null unique,
        name text not null check (length(name) between 1 and 100),
        password_hash text,
        operator boolean not null default false,
        language text not null default 'ja' check (language in ('ja', 'en')),
        revision int not null default 0,
        created_at timestamptz not null
      );
      ${installation('account', 'select, insert, update')}

      create table membership (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        account_id uuid not null references account,
        role text not null check (role in ('owner', 'organiser', 'reception', 'reviewer', 'viewer')),
        created_at timestamptz not null,
        unique (workspace_id, account_id)
      );
      create index membership_account on membership (account_id);
      ${tenant('membership')}
      create policy own_memberships on membership for select to app
        using (account_id = nullif(current_setting('app.account', true), '')::uuid);

      create table staff_session (
        id uuid primary key,
        id_hash bytea not null unique,
        account_id uuid not null references account,
        created_at timestamptz not null,
        seen_at timestamptz not null,
        expires_at timestamptz not null,
        began_by text not null check (began_by in ('password', 'link')),
        user_agent text,
        origin text
      );
      create index staff_session_account on staff_session (account_id);
      ${installation('staff_session')}

      -- A request for a log-in link is one insert, whoever asks; the look-up of the address happens afterwards (told_at).
      create table one_time_link (
        id uuid primary key,
        purpose text not null check (purpose in ('setup', 'login')),
        email text,
        account_id uuid references account,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        told_at timestamptz,
        used_at timestamptz
      );
      create index one_time_link_untold on one_time_link (created_at) where purpose = 'login' and told_at is null;
      create index one_time_link_email on one_time_link (email, created_at);
      ${installation('one_time_link')}

      create table staff_invitation (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        email text not null,
        role text not null check (role in ('owner', 'organiser', 'reception', 'reviewer', 'viewer')),
        language text not null check (language in ('ja', 'en')),
        invited_by uuid not null references account,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        withdrawn_at timestamptz
      );
      create index staff_invitation_workspace on staff_invitation (workspace_id, created_at);
      ${tenant('staff_invitation')}

      create table audit (
        seq bigint generated always as identity primary key,
        workspace_id uuid not null references workspace,
        at timestamptz not null,
        account_id uuid references account,
        action text not null,
        subject_kind text not null,
        subject_id text,
        origin text,
        previous_hash bytea,
        hash bytea not null
      );
      create index audit_workspace on audit (workspace_id, seq);
      ${tenant('audit', 'select, insert')}

      -- The door of every staff request in one statement: who is this, and what are they in this workspace.
      create function staff_at_door(session_hash bytea, at_workspace uuid)
        returns table (account_id uuid, name text, email text, operator boolean, language text, session_id uuid,
                       created_at timestamptz, seen_at timestamptz, expires_at timestamptz, origin text, role text)
        language sql stable security definer set search_path = public, pg_temp as $$
          select a.id, a.name, a.email, a.operator, a.language, s.id, s.created_at, s.seen_at, s.expires_at, s.origin, m.role
          from staff_session s
          join account a on a.id = s.account_id
          left join membership m on m.account_id = a.id and m.workspace_id = at_workspace
          where s.id_hash = session_hash
        $$;
      revoke all on function staff_at_door(bytea, uuid) from public;
      grant execute on function staff_at_door(bytea, uuid) to app;

      -- Whether the installation is set up: a yes or no over all workspaces, and nothing else of them.
      create function an_owner_exists() returns boolean
        language sql stable security definer set search_path = public, pg_temp as $$
          select exists (select from membership where role = 'owner')
        $$;
      revoke all on function an_owner_exists() from public;
      grant execute on function an_owner_exists() to app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function an_owner_exists(); drop function staff_at_door(bytea, uuid);
      drop table audit; drop table staff_invitation; drop table one_time_link; drop table staff_session;
      drop table membership; drop table account;
    `);
  }
}
