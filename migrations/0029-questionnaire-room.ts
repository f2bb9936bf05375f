import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenant } from './tenant.js';

/**
 * A questionnaire of an event, a series or neither, several of them an event; requests to registrations, persons and offices;
 * copies handed out without a request; responses that came without one, each with the way it came.
 */
export class QuestionnaireRoom1763600000029 implements MigrationInterface {
  name = 'QuestionnaireRoom1763600000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table questionnaire
        add series_id uuid,
        -- of an event: when it is asked
        add occasion text not null default 'after' check (occasion in ('before', 'after', 'later')),
        add constraint questionnaire_series_id_fkey foreign key (workspace_id, series_id) references series (workspace_id, id),
        add constraint questionnaire_about_check check (event_id is null or series_id is null);
      drop index questionnaire_event;
      create index questionnaire_event on questionnaire (event_id, created_at);
      create index questionnaire_series on questionnaire (series_id) where series_id is not null;
      create index questionnaire_newest on questionnaire (workspace_id, created_at desc, id desc);

      alter table questionnaire_invitation add recipient text not null default 'registration'
        constraint questionnaire_invitation_recipient_check check (recipient in ('registration', 'person', 'office'));
      -- what points to whom it goes may be gone with a person who was deleted, so it is written down
      update questionnaire_invitation set recipient = case when person_id is not null then 'person' else 'office' end
      where registration_id is null;
      alter table questionnaire_invitation alter recipient drop default,
        add constraint questionnaire_invitation_goes_to_check check ((recipient = 'registration') = (registration_id is not null));
      create unique index questionnaire_invitation_person on questionnaire_invitation (questionnaire_id, person_id) where recipient = 'person';
      create unique index questionnaire_invitation_office on questionnaire_invitation (questionnaire_id, office_id) where recipient = 'office';

      -- Copies that were handed out with no request to anybody: they count among what was distributed.
      create table distribution (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        questionnaire_id uuid not null,
        -- to whom; none: to nobody in particular
        office_id uuid,
        stratum_id uuid not null,
        channel text not null check (channel in ('handed', 'posted', 'mailed')),
        copies int not null check (copies > 0),
        -- of the copies, those that came back unopened or were left over
        undelivered int not null default 0 check (undelivered between 0 and copies),
        distributed_on date not null,
        constraint distribution_questionnaire_id_fkey foreign key (workspace_id, questionnaire_id) references questionnaire (workspace_id, id),
        constraint distribution_office_id_fkey foreign key (workspace_id, office_id) references office (workspace_id, id) on delete set null (office_id),
        constraint distribution_stratum_id_fkey foreign key (workspace_id, stratum_id) references stratum (workspace_id, id)
      );
      create index distribution_questionnaire on distribution (workspace_id, questionnaire_id, stratum_id);
      ${tenant('distribution')}

      alter table response alter invitation_id drop not null,
        -- of whoever answered without a request, where it is known
        add office_id uuid,
        add constraint response_office_id_fkey foreign key (workspace_id, office_id) references office (workspace_id, id) on delete set null (office_id),
        drop constraint response_channel_check;
      create index response_unasked on response (questionnaire_id) where invitation_id is null;
      update response set channel = 'personal' where channel = 'link';
      alter table response
        add constraint response_channel_check check (channel in ('personal', 'office', 'public', 'paper', 'import')),
        -- a link of one's own is an invitation
        add constraint response_invitation_check check (invitation_id is not null or channel in ('public', 'paper', 'import'));
    `);
  }

  /** What the former release cannot hold goes: responses without a request, and all but the first questionnaire of an event stand alone. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view if exists questionnaire_now, asked_now, copies_stratum cascade;
      delete from response where invitation_id is null;
      drop index response_unasked;
      alter table response drop constraint response_invitation_check, drop constraint response_channel_check;
      update response set channel = case when channel = 'paper' then 'paper' else 'link' end;
      alter table response drop column office_id, alter invitation_id set not null,
        add constraint response_channel_check check (channel in ('link', 'paper'));
      drop table distribution;
      drop index questionnaire_invitation_office; drop index questionnaire_invitation_person;
      alter table questionnaire_invitation drop constraint questionnaire_invitation_goes_to_check, drop column recipient;
      update questionnaire q set event_id = null
      where exists (select from questionnaire o where o.event_id = q.event_id and (o.created_at, o.id) < (q.created_at, q.id));
      drop index questionnaire_newest; drop index questionnaire_series; drop index questionnaire_event;
      create unique index questionnaire_event on questionnaire (event_id);
      alter table questionnaire drop constraint questionnaire_about_check, drop column series_id, drop column occasion;
    `);
  }
}
