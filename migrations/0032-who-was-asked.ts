import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenant } from './tenant.js';

/** Who was asked to an event, a person or an office, by which way, and what came of it; the links of offices. */
export class WhoWasAsked1763600000032 implements MigrationInterface {
  name = 'WhoWasAsked1763600000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invitation
        -- whom staff asked: what is to an office may be answered by anybody there
        add column recipient text not null default 'person' check (recipient in ('person', 'office')),
        -- how they were asked; what goes by mail has an address
        add column channel text not null default 'mail' check (channel in ('mail', 'post', 'hand', 'phone')),
        -- on paper in place of a link
        add column code text,
        -- somebody came to the form by the button of a letter, an office's page or a mail: when first, and how often
        add column opened_at timestamptz,
        add column opened int not null default 0,
        add column declined_at timestamptz,
        add column decline_word text not null default '' check (char_length(decline_word) <= 200),
        -- by which way the answer came; an application over a link says so itself
        add column answered_by text check (answered_by in ('code', 'link', 'phone', 'fax', 'hand')),
        add constraint invitation_mail_check check (channel <> 'mail' or email <> '');
      do $$
      begin
        loop
          update invitation i set code = (
            select substr(letters, 1, 4) || '-' || substr(letters, 5, 2) from (
              select string_agg(substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', (get_byte(r.bytes, n) & 31) + 1, 1), '' order by n) as letters
              from (select uuid_send(gen_random_uuid()) as bytes, i.id) r, generate_series(0, 5) n) drawn)
          where origin = 'staff' and code is null;
          exit when not found;
          update invitation i set code = null
          where exists (select from invitation o where o.workspace_id = i.workspace_id and o.code = i.code and o.id < i.id);
        end loop;
      end $$;
      create unique index invitation_code on invitation (workspace_id, code) where code is not null;
      create unique index invitation_office on invitation (workspace_id, event_id, office_id) where origin = 'staff' and recipient = 'office';
      create index invitation_of_office on invitation (office_id);

      -- An office has a link from the start; a row stands here once an older one was given up.
      create table office_link (
        office_id uuid primary key,
        workspace_id uuid not null references workspace,
        -- older links die when it rises
        revision int not null,
        changed_at timestamptz not null,
        constraint office_link_office_id_fkey foreign key (workspace_id, office_id) references office (workspace_id, id) on delete cascade
      );
      ${tenant('office_link')}

      -- none: the link of an office was asked for, which is of no event
      alter table link_request alter event_id drop not null;
    `);
  }

  /** What the former release cannot hold goes: whoever was asked without an address, with what they answered. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view if exists invitation_now, office_application cascade;
      delete from link_request where event_id is null;
      alter table link_request alter event_id set not null;
      drop table office_link;
      update application a set invitation_id = null from invitation i where i.id = a.invitation_id and i.email = '';
      delete from invitation where email = '';
      drop index invitation_of_office; drop index invitation_office; drop index invitation_code;
      alter table invitation drop constraint invitation_mail_check,
        drop column answered_by, drop column decline_word, drop column declined_at, drop column opened, drop column opened_at,
        drop column code, drop column channel, drop column recipient;
    `);
  }
}
