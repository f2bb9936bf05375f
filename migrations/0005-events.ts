import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenant } from './tenant.js';

/** Series, events, their sessions, pools of places and programme lines. */
export class Events1763600000005 implements MigrationInterface {
  name = 'Events1763600000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table series (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        name text not null check (length(name) between 1 and 2000),
        first_number int not null default 1 check (first_number >= 0),
        created_at timestamptz not null
      );
      create unique index series_name on series (workspace_id, name);
      ${tenant('series')}

      create table event (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        series_id uuid references series,
        number int check (number >= 0),
        title text not null check (length(title) between 1 and 2000),
        state text not null default 'idea' check (state in ('idea', 'draft', 'published', 'cancelled')),
        zone text not null,
        revision int not null default 0,
        -- when the revision rose last
        revised_at timestamptz,
        opens_at timestamptz,
        deadline timestamptz,
        summary text not null default '',
        description text not null default '',
        for_whom text not null default '',
        texts jsonb not null default '{}',
        join_url text,
        contact_name text not null default '',
        contact_phone text not null default '',
        contact_fax text not null default '',
        contact_email text not null default '',
        protected_names boolean not null default false,
        published_at timestamptz,
        cancelled_at timestamptz,
        cancel_reason text not null default '',
        created_at timestamptz not null,
        unique (series_id, number)
      );
      create index event_workspace on event (workspace_id, state);
      ${tenant('event')}

      create table session (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        event_id uuid not null references event on delete cascade,
        ordinal int not null,
        title text not null default '',
        starts_at timestamptz not null,
        ends_at timestamptz not null check (ends_at > starts_at),
        requirement text not null default 'required' check (requirement in ('required', 'optional')),
        fee int not null default 0 check (fee >= 0),
        unique (event_id, ordinal) deferrable initially deferred
      );
      create index session_start on session (workspace_id, starts_at);
      ${tenant('session')}

      create table pool (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        event_id uuid not null references event on delete cascade,
        session_id uuid not null references session on delete cascade,
        ordinal int not null,
        mode text not null check (mode in ('onsite', 'online', 'satellite')),
        venue text not null default '',
        venue_note text not null default '',
        map_url text,
        capacity int check (capacity >= 0),
        taken int not null default 0 check (taken >= 0),
        waiting int not null default 0 check (waiting >= 0),
        next_position int not null default 1,
        unique (session_id, ordinal) deferrable initially deferred
      );
      create index pool_event on pool (event_id);
      ${tenant('pool')}

      create table programme_item (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        session_id uuid not null references session on delete cascade,
        ordinal int not null,
        starts_at timestamptz,
        title text not null,
        note text not null default '',
        pause boolean not null default false
      );
      create index programme_item_session on programme_item (session_id, ordinal);
      ${tenant('programme_item')}

      create table speaker (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        programme_item_id uuid not null references programme_item on delete cascade,
        ordinal int not null,
        name text not null,
        affiliation text not null default '',
        person_id uuid references person
      );
      create index speaker_item on speaker (programme_item_id, ordinal);
      ${tenant('speaker')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table speaker; drop table programme_item; drop table pool; drop table session; drop table event; drop table series;',
    );
  }
}
