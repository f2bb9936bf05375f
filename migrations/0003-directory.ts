import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dispatched, tenant } from './tenant.js';

/** Offices, people, their posts over time, the addresses they are reached at; stored searches and files waiting to be imported. */
export class Directory1763600000003 implements MigrationInterface {
  name = 'Directory1763600000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table office (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        name text not null check (length(name) between 1 and 200),
        kana text not null default '',
        kind text not null default '',
        district text not null default '',
        parent_body text,
        member_since date,
        member_until date,
        postal_address text,
        phone text,
        fax text,
        search text not null,
        created_at timestamptz not null
      );
      create unique index office_name on office (workspace_id, name);
      create index office_search on office using gin (search gin_trgm_ops);
      create index office_kana on office (workspace_id, (kana = ''), kana collate "ja-x-icu", name, id);
      ${tenant('office')}

      create table person (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        name text not null check (length(name) between 1 and 100),
        kana text not null default '',
        search text not null,
        created_at timestamptz not null
      );
      create index person_search on person using gin (search gin_trgm_ops);
      create index person_kana on person (workspace_id, (kana = ''), kana collate "ja-x-icu", name, id);
      ${tenant('person')}

      create table post (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        person_id uuid not null references person on delete cascade,
        office_id uuid not null references office,
        title text not null default '',
        since date,
        until date
      );
      create unique index post_current on post (workspace_id, person_id, office_id) where until is null;
      create index post_person on post (person_id);
      create index post_office on post (office_id);
      ${tenant('post')}

      -- name_key is the folded name of the person reached here: one mailbox may stand for ten people,
      -- and one person is never created twice for the same address and the same name.
      -- Offices of one body may share a mailbox, but each lists it once.
      create table address (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        email text not null,
        person_id uuid references person on delete cascade,
        office_id uuid references office on delete cascade,
        name_key text not null default '',
        ordinal smallint not null default 0,
        created_at timestamptz not null,
        check (num_nonnulls(person_id, office_id) = 1)
      );
      create unique index address_once on address (workspace_id, email, name_key) where person_id is not null;
      create unique index address_of_office on address (office_id, email) where office_id is not null;
      create index address_person on address (person_id);
      ${tenant('address')}

      -- What somebody looked for, so that no name stands in an address; gone after a day.
      create table stored_search (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        account_id uuid not null references account,
        query jsonb not null,
        created_at timestamptz not null
      );
      create index stored_search_created on stored_search (created_at);
      ${tenant('stored_search')}
      ${dispatched('stored_search', 'id, workspace_id, created_at')}

      -- The file between dry run and confirmation; gone after a day.
      create table import_draft (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        account_id uuid not null references account,
        file_name text not null,
        bytes bytea not null,
        created_at timestamptz not null,
        applied_at timestamptz,
        outcome jsonb,
        refused jsonb
      );
      create index import_draft_created on import_draft (created_at);
      ${tenant('import_draft')}
      ${dispatched('import_draft', 'id, workspace_id, created_at')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table import_draft; drop table stored_search; drop table address; drop table post; drop table person; drop table office;',
    );
  }
}
