import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dispatched, tenant } from './tenant.js';

/** Reminder rules of an event. What is due is computed from the anchor as it stands; nothing here goes stale when it moves. */
export class Outreach1763600000009 implements MigrationInterface {
  name = 'Outreach1763600000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reminder_rule (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        event_id uuid not null references event on delete cascade,
        purpose text not null check (purpose in ('week-before', 'day-before', 'join', 'thanks', 'unanswered', 'absent', 'custom')),
        anchor text not null check (anchor in ('event-start', 'event-end', 'deadline', 'questionnaire-open')),
        -- either minutes from the anchor, or whole local days at a local time
        offset_minutes int,
        offset_days int,
        at_local time,
        audience text not null check (audience in ('confirmed', 'waiting', 'online', 'present', 'absent', 'unanswered')),
        late_policy text not null default 'skip-if-nearer' check (late_policy in ('send-now', 'skip-if-nearer', 'never')),
        -- later than this after its hour the mail is missed, never sent late
        good_for_minutes int not null default 720 check (good_for_minutes > 0),
        active boolean not null default true,
        created_at timestamptz not null,
        -- since when it stands as it does: made, switched on, or given another time; whoever it was due for before gets the late policy
        changed_at timestamptz not null,
        check ((offset_minutes is not null) <> (offset_days is not null and at_local is not null))
      );
      create unique index reminder_rule_recipe on reminder_rule (event_id, purpose) where purpose <> 'custom';
      create index reminder_rule_event on reminder_rule (event_id);
      ${tenant('reminder_rule')}
      ${dispatched('reminder_rule', 'id, workspace_id, active')}

      -- The first time a rule was carried out for a revision of its event: after its hours it need not be looked at again.
      create table reminder_round (
        rule_id uuid not null references reminder_rule on delete cascade,
        revision int not null,
        workspace_id uuid not null references workspace,
        at timestamptz not null,
        primary key (rule_id, revision)
      );
      ${tenant('reminder_round')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reminder_round; drop table reminder_rule;');
  }
}
