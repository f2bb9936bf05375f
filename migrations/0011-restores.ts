import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dispatched, installation, tenant } from './tenant.js';

/** Where the database lives, so that a restored copy is noticed; what is held after a restore; the mail server's last word. */
export class Restores1763600000011 implements MigrationInterface {
  name = 'Restores1763600000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row, written by the first start and never by a migration: a database made from this one as a template has none.
      create table home (
        single boolean primary key default true check (single),
        id uuid not null,
        cluster text not null,
        database text not null,
        file text,
        starts int not null default 0,
        noted_at timestamptz not null
      );
      ${installation('home', 'select, insert, update')}
      grant select (id, cluster, database, file, starts) on home to dispatcher;

      create table mail_hold (
        workspace_id uuid primary key references workspace,
        reason text not null,
        since timestamptz not null,
        ended_at timestamptz
      );
      ${tenant('mail_hold')}
      ${dispatched('mail_hold', 'workspace_id, ended_at')}
      grant select (last_phase) on mail to dispatcher;
      create index mail_held on mail (workspace_id, kind) where state = 'held';
      create index mail_failed on mail (workspace_id, settled_at) where state = 'failed';

      create table mail_server (
        single boolean primary key default true check (single),
        takes_mail boolean not null,
        phase text,
        code int,
        cause text,
        words text,
        since timestamptz not null
      );
      ${installation('mail_server', 'select, insert, update')}

      -- A restore concerns every workspace at once, and the role app sees one at a time.
      create function hold_all_mails(why text, moment timestamptz, states text[]) returns int
      language sql security definer set search_path = public, pg_temp as $$
        insert into mail_hold (workspace_id, reason, since) select id, why, moment from workspace
        on conflict (workspace_id) do update set reason = excluded.reason, since = excluded.since, ended_at = null;
        with held as (
          update mail set state = 'held', last_phase = 'restored', lease_token = null, lease_until = null,
            uncertain_at = case when state = 'sending' then coalesce(uncertain_at, moment) else uncertain_at end
          where state = any(states) returning id)
        select count(*)::int from held;
      $$;
      revoke execute on function hold_all_mails(text, timestamptz, text[]) from public;
      grant execute on function hold_all_mails(text, timestamptz, text[]) to app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function hold_all_mails(text, timestamptz, text[]);
      drop index mail_failed; drop index mail_held;
      revoke select (last_phase) on mail from dispatcher;
      drop table mail_server; drop table mail_hold; drop table home;`);
  }
}
