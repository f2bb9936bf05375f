import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenant } from './tenant.js';

/** 案内: whom a host body asks to an event, by which way and in which words; what followed; and visits to offices. */
export class Campaigns1763600000033 implements MigrationInterface {
  name = 'Campaigns1763600000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table campaign (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        event_id uuid not null,
        -- asks those once more who have not answered
        again boolean not null default false,
        -- what the list of offices or people is narrowed to
        audience jsonb not null,
        subject text not null,
        body text not null,
        created_by uuid not null references account,
        created_at timestamptz not null,
        -- held until then
        released_at timestamptz,
        released_by uuid references account,
        constraint campaign_of_workspace unique (workspace_id, id),
        constraint campaign_event_id_fkey foreign key (workspace_id, event_id) references event (workspace_id, id)
      );
      create index campaign_event on campaign (workspace_id, event_id, created_at);
      create unique index campaign_held on campaign (event_id, again) where released_at is null;
      ${tenant('campaign')}

      create table campaign_target (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        campaign_id uuid not null,
        -- the office that is asked; where a person is, the one they work for
        office_id uuid,
        person_id uuid,
        channel text not null check (channel in ('mail', 'post', 'hand', 'phone')),
        -- canonical; empty where no mail goes
        email text not null default '',
        -- since it was released
        invitation_id uuid,
        constraint campaign_target_asks_check check (office_id is not null or person_id is not null),
        constraint campaign_target_mail_check check (channel <> 'mail' or email <> ''),
        constraint campaign_target_campaign_id_fkey foreign key (workspace_id, campaign_id) references campaign (workspace_id, id) on delete cascade,
        constraint campaign_target_office_id_fkey foreign key (workspace_id, office_id) references office (workspace_id, id),
        constraint campaign_target_person_id_fkey foreign key (workspace_id, person_id) references person (workspace_id, id),
        constraint campaign_target_invitation_id_fkey foreign key (workspace_id, invitation_id) references invitation (workspace_id, id)
      );
      create unique index campaign_target_office on campaign_target (campaign_id, office_id) where person_id is null;
      create unique index campaign_target_person on campaign_target (campaign_id, person_id) where person_id is not null;
      create index campaign_target_invitation on campaign_target (invitation_id) where invitation_id is not null;
      create index campaign_target_email on campaign_target (workspace_id, email) where invitation_id is not null and email <> '';
      ${tenant('campaign_target')}

      -- What staff note of somebody who was asked: the letter came back, or to be called once more.
      create table follow_up (
        invitation_id uuid primary key,
        workspace_id uuid not null references workspace,
        returned_on date,
        call_on date,
        noted_by uuid not null references account,
        noted_at timestamptz not null,
        constraint follow_up_invitation_id_fkey foreign key (workspace_id, invitation_id) references invitation (workspace_id, id) on delete cascade
      );
      ${tenant('follow_up')}

      -- What staff know of an office where the product has no history yet.
      create table office_contact_mark (
        workspace_id uuid not null references workspace,
        office_id uuid not null,
        -- はじめて・久しぶり; false: well known
        little boolean not null,
        marked_by uuid not null references account,
        marked_at timestamptz not null,
        primary key (workspace_id, office_id),
        constraint office_contact_mark_office_id_fkey foreign key (workspace_id, office_id) references office (workspace_id, id) on delete cascade
      );
      ${tenant('office_contact_mark')}

      create table visit (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        office_id uuid not null,
        -- that it follows
        event_id uuid,
        planned_on date,
        done_on date,
        -- who goes, or went
        account_id uuid references account,
        note text not null default '' check (length(note) <= 20000),
        -- the hearing sheet
        situation text not null default '' check (length(situation) <= 5000),
        obstacle text not null default '' check (length(obstacle) <= 5000),
        wish text not null default '' check (length(wish) <= 5000),
        next_step text not null default '' check (length(next_step) <= 5000),
        created_by uuid not null references account,
        created_at timestamptz not null,
        constraint visit_day_check check (planned_on is not null or done_on is not null),
        constraint visit_office_id_fkey foreign key (workspace_id, office_id) references office (workspace_id, id),
        constraint visit_event_id_fkey foreign key (workspace_id, event_id) references event (workspace_id, id)
      );
      create unique index visit_planned on visit (event_id, office_id) where done_on is null and event_id is not null;
      create index visit_office on visit (workspace_id, office_id);
      create index visit_day on visit (workspace_id, (coalesce(done_on, planned_on)) desc, id desc);
      ${tenant('visit')}

      -- Which offices came, and when.
      create index application_of_office on application (workspace_id, office_id) where office_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index application_of_office; drop table visit, office_contact_mark, follow_up, campaign_target, campaign;',
    );
  }
}
