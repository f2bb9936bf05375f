import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenant } from './tenant.js';

/** What staff put right on an application with what stood there before, and registrations of one person that were made one. */
export class Corrections1763600000036 implements MigrationInterface {
  name = 'Corrections1763600000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Personal data: it goes with the application or the registration it is about.
      create table correction (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        application_id uuid not null,
        -- null: of the whole application
        registration_id uuid,
        field text not null check (field in ('name', 'kana', 'email', 'office', 'contact_name', 'contact_email', 'contact_phone')),
        before text not null,
        after text not null,
        by_account uuid not null references account,
        at timestamptz not null,
        constraint correction_application_id_fkey foreign key (workspace_id, application_id) references application (workspace_id, id) on delete cascade,
        constraint correction_registration_id_fkey foreign key (workspace_id, registration_id) references registration (workspace_id, id) on delete cascade
      );
      create index correction_application on correction (application_id, at);
      create index correction_registration on correction (registration_id) where registration_id is not null;
      ${tenant('correction')}

      -- Two registrations of one person at one event, made one.
      create table registration_merge (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        event_id uuid not null,
        kept uuid not null,
        merged uuid not null check (merged <> kept),
        -- of both, as they were before: what an undoing goes back to
        seats jsonb not null,
        by_account uuid not null references account,
        at timestamptz not null,
        undone_at timestamptz,
        undone_by uuid references account,
        check ((undone_at is null) = (undone_by is null)),
        constraint registration_merge_event_id_fkey foreign key (workspace_id, event_id) references event (workspace_id, id) on delete cascade,
        constraint registration_merge_kept_fkey foreign key (workspace_id, kept) references registration (workspace_id, id) on delete cascade,
        constraint registration_merge_merged_fkey foreign key (workspace_id, merged) references registration (workspace_id, id) on delete cascade
      );
      create unique index registration_merge_standing on registration_merge (merged) where undone_at is null;
      create index registration_merge_kept on registration_merge (kept);
      ${tenant('registration_merge')}

      -- Looked like one person, and staff said they are two.
      create table not_double (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        one uuid not null,
        other uuid not null,
        by_account uuid not null references account,
        at timestamptz not null,
        check (one < other),
        constraint not_double_one_fkey foreign key (workspace_id, one) references registration (workspace_id, id) on delete cascade,
        constraint not_double_other_fkey foreign key (workspace_id, other) references registration (workspace_id, id) on delete cascade
      );
      create unique index not_double_pair on not_double (one, other);
      create index not_double_other on not_double (other);
      ${tenant('not_double')}

      -- merged: stands in no list and no count any more
      alter table registration add merged boolean not null default false;
      drop index registration_event;
      create index registration_event on registration (workspace_id, event_id, live, waiting, state, merged);
      drop index registration_line;
      create index registration_line on registration (workspace_id, event_id, created_at, ordinal, id) include (state) where live and waiting and not merged;
      drop index registration_reading;
      create index registration_reading on registration (workspace_id, event_id, (kana = ''), kana collate "ja-x-icu", name, id)
        include (live, waiting, state, kana_row) where not merged;
      create index registration_applied on registration (workspace_id, event_id, created_at, ordinal, id)
        include (live, waiting, state) where not merged;

      -- what an office and a person were asked to and applied for
      create index invitation_of_person on invitation (person_id) where person_id is not null;
    `);
  }

  /** Those that were merged stay cancelled. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view if exists registration_now cascade;
      drop index invitation_of_person;
      drop index registration_applied;
      drop index registration_reading;
      create index registration_reading on registration (workspace_id, event_id, (kana = ''), kana collate "ja-x-icu", name, id)
        include (live, waiting, state, kana_row);
      drop index registration_line;
      create index registration_line on registration (workspace_id, event_id, created_at, ordinal, id) where live and waiting;
      drop index registration_event;
      create index registration_event on registration (workspace_id, event_id, live, waiting, state);
      alter table registration drop merged;
      drop table not_double;
      drop table registration_merge;
      drop table correction;
    `);
  }
}
