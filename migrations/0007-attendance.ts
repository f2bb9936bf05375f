import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenant } from './tenant.js';

/** Attendance as facts that are only ever added; who is present now is derived from the latest. */
export class Attendance1763600000007 implements MigrationInterface {
  name = 'Attendance1763600000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attendance_fact (
        id uuid primary key,
        seq bigint generated always as identity,
        workspace_id uuid not null references workspace,
        registration_id uuid not null references registration,
        session_id uuid not null references session,
        kind text not null check (kind in ('present', 'absent', 'excused', 'proxy', 'undone')),
        source text not null check (source in ('reception', 'paper', 'join', 'import')),
        client_key uuid not null,
        note text not null default '',
        at timestamptz not null,
        by_account uuid references account
      );
      create unique index attendance_fact_once on attendance_fact (workspace_id, client_key);
      create index attendance_fact_latest on attendance_fact (registration_id, session_id, seq desc);
      create index attendance_fact_session on attendance_fact (session_id);
      ${tenant('attendance_fact', 'select, insert')}

      -- Viewers nobody can name; the latest row of a session holds.
      create table unidentified (
        id uuid primary key,
        seq bigint generated always as identity,
        workspace_id uuid not null references workspace,
        session_id uuid not null references session,
        count int not null check (count >= 0),
        source text not null default 'online',
        at timestamptz not null,
        by_account uuid references account
      );
      create index unidentified_latest on unidentified (session_id, seq desc);
      ${tenant('unidentified', 'select, insert')}

      -- What holds now, for this context and those above it.
      create view attendance_now with (security_invoker = true) as
        select distinct on (registration_id, session_id)
          workspace_id, registration_id, session_id, kind, source, note, at, by_account
        from attendance_fact order by registration_id, session_id, seq desc;
      grant select on attendance_now to app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view attendance_now; drop table unidentified; drop table attendance_fact;');
  }
}
