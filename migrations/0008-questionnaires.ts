import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenant } from './tenant.js';

/** Questionnaires, their immutable versions, personal invitations, and answers as codes: one state a response and item. */
export class Questionnaires1763600000008 implements MigrationInterface {
  name = 'Questionnaires1763600000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table questionnaire (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        event_id uuid references event,
        title text not null check (length(title) between 1 and 400),
        -- the title in other languages than Japanese
        titles jsonb not null default '{}',
        -- named: who answered what is known; office: the office is known, the person is not shown
        anonymity text not null default 'named' check (anonymity in ('named', 'office')),
        state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
        closes_at timestamptz,
        -- what the organiser is working on; a published version is a copy of it
        draft jsonb not null default '{"items":[]}',
        draft_revision int not null default 0,
        created_at timestamptz not null
      );
      create unique index questionnaire_event on questionnaire (event_id);
      ${tenant('questionnaire')}

      create table questionnaire_version (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        questionnaire_id uuid not null references questionnaire,
        number int not null check (number > 0),
        definition jsonb not null,
        published_at timestamptz not null,
        unique (questionnaire_id, number)
      );
      ${tenant('questionnaire_version', 'select, insert')}

      -- An item of a version. The identity lives across versions: renaming or moving an item keeps it.
      create table item (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        questionnaire_id uuid not null references questionnaire,
        version_id uuid not null references questionnaire_version,
        identity uuid not null,
        ordinal int not null,
        kind text not null check (kind in ('SA', 'MA', 'SCALE', 'TEXT')),
        requirement text not null default 'off' check (requirement in ('hard', 'soft', 'off')),
        texts jsonb not null,
        unique (version_id, ordinal),
        unique (version_id, identity)
      );
      ${tenant('item', 'select, insert')}

      create table choice (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        item_id uuid not null references item,
        identity uuid not null,
        code int not null check (code > 0),
        ordinal int not null,
        score numeric,
        exclusive boolean not null default false,
        texts jsonb not null,
        unique (item_id, code),
        unique (item_id, ordinal)
      );
      ${tenant('choice', 'select, insert')}

      -- Attributes of a respondent, copied when the invitation is issued, so that tables need no link to a person.
      create table stratum (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        questionnaire_id uuid not null references questionnaire,
        office_kind text not null default '',
        district text not null default '',
        mode text not null default '',
        role text not null default '',
        attendance text not null default '',
        constraint stratum_once unique (questionnaire_id, office_kind, district, mode, role, attendance)
      );
      ${tenant('stratum', 'select, insert')}

      create table questionnaire_invitation (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        questionnaire_id uuid not null references questionnaire,
        registration_id uuid references registration,
        person_id uuid references person on delete set null,
        office_id uuid references office on delete set null,
        stratum_id uuid not null references stratum,
        email text not null default '',
        language text not null default 'ja',
        revision int not null default 0,
        issued_at timestamptz not null,
        answered_at timestamptz,
        unique (questionnaire_id, registration_id)
      );
      create index questionnaire_invitation_registration on questionnaire_invitation (registration_id);
      ${tenant('questionnaire_invitation')}

      create table response (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        questionnaire_id uuid not null references questionnaire,
        version_id uuid not null references questionnaire_version,
        invitation_id uuid not null references questionnaire_invitation,
        stratum_id uuid not null references stratum,
        channel text not null check (channel in ('link', 'paper')),
        language text not null default 'ja',
        submitted_at timestamptz not null,
        changed_at timestamptz not null,
        unique (invitation_id)
      );
      create index response_questionnaire on response (questionnaire_id);
      ${tenant('response')}

      -- One row a response and item also when blank (code 0), several for a multiple choice.
      create table answer (
        workspace_id uuid not null references workspace,
        response_id uuid not null references response on delete cascade,
        questionnaire_id uuid not null references questionnaire,
        item_id uuid not null references item,
        identity uuid not null,
        code int not null,
        stratum_id uuid not null references stratum,
        primary key (response_id, item_id, code)
      );
      -- the workspace first: row-level security then is part of the search, and the tally reads nothing but this index
      create index answer_tally on answer (workspace_id, questionnaire_id, identity, code, stratum_id);
      ${tenant('answer')}

      create table comment (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        response_id uuid not null references response on delete cascade,
        questionnaire_id uuid not null references questionnaire,
        item_id uuid not null references item,
        identity uuid not null,
        stratum_id uuid not null references stratum,
        ordinal int not null default 0,
        text text not null check (length(text) between 1 and 8000),
        unique (response_id, item_id, ordinal)
      );
      create index comment_questionnaire on comment (questionnaire_id, identity);
      ${tenant('comment')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table comment; drop table answer; drop table response; drop table questionnaire_invitation; drop table stratum;
      drop table choice; drop table item; drop table questionnaire_version; drop table questionnaire;
    `);
  }
}
