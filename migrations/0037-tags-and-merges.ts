import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dispatched, tenant } from './tenant.js';

/** Tags on offices and people; two of them that are one, with the way back, or told apart; the columns of a file as staff map them. */
export class TagsAndMerges1763600000037 implements MigrationInterface {
  name = 'TagsAndMerges1763600000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tag (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        name text not null check (length(name) between 1 and 50),
        -- the name as search folds it
        name_key text not null,
        created_at timestamptz not null,
        constraint tag_of_workspace unique (workspace_id, id)
      );
      create unique index tag_once on tag (workspace_id, name_key);
      ${tenant('tag')}

      create table tagging (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        tag_id uuid not null,
        office_id uuid,
        person_id uuid,
        created_at timestamptz not null,
        constraint tagging_tag_id_fkey foreign key (workspace_id, tag_id) references tag (workspace_id, id) on delete cascade,
        constraint tagging_office_id_fkey foreign key (workspace_id, office_id) references office (workspace_id, id) on delete cascade,
        constraint tagging_person_id_fkey foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade,
        constraint tagging_check check (num_nonnulls(office_id, person_id) = 1)
      );
      create unique index tagging_office on tagging (office_id, tag_id) where office_id is not null;
      create unique index tagging_person on tagging (person_id, tag_id) where person_id is not null;
      create index tagging_tag on tagging (tag_id);
      ${tenant('tagging')}

      -- Two of the directory that were one. What was there before is kept as long as it can be undone.
      create table merge (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        kind text not null check (kind in ('office', 'person')),
        winner_id uuid not null,
        -- gone from the directory; it comes back under this id
        loser_id uuid not null,
        snapshot jsonb not null,
        account_id uuid not null references account,
        created_at timestamptz not null,
        undone_at timestamptz
      );
      create index merge_winner on merge (winner_id);
      create index merge_created on merge (created_at);
      ${tenant('merge')}
      ${dispatched('merge', 'id, workspace_id, created_at')}

      -- Two that look like one and are not: staff have said so. The smaller id first.
      create table told_apart (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        kind text not null check (kind in ('office', 'person')),
        one_id uuid not null,
        other_id uuid not null,
        created_at timestamptz not null
      );
      create unique index told_apart_once on told_apart (workspace_id, one_id, other_id);
      ${tenant('told_apart')}

      -- of a workbook, the sheet that is read; and what each column is, as staff said
      alter table import_draft add sheet text, add mapping jsonb;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view if exists tagging_now;
      alter table import_draft drop column sheet, drop column mapping;
      drop table told_apart; drop table merge; drop table tagging; drop table tag;
    `);
  }
}
