import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenant } from './tenant.js';

/** Invitations and requested links, applications, registrations and their seats. */
export class Registration1763600000006 implements MigrationInterface {
  name = 'Registration1763600000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who may open the form: a person invited by staff, or an address that asked for the link on the public page.
      create table invitation (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        event_id uuid not null references event,
        email text not null,
        person_id uuid references person on delete set null,
        office_id uuid references office on delete set null,
        language text not null,
        origin text not null check (origin in ('staff', 'requested')),
        revision int not null default 0,
        invited_by uuid references account,
        created_at timestamptz not null
      );
      create unique index invitation_person on invitation (workspace_id, event_id, person_id) where origin = 'staff';
      create index invitation_requested on invitation (workspace_id, email, created_at);
      create index invitation_event on invitation (event_id);
      ${tenant('invitation')}

      create table application (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        event_id uuid not null references event,
        invitation_id uuid references invitation,
        contact_email text not null,
        contact_name text not null,
        contact_phone text not null default '',
        office_id uuid references office,
        office_name text not null default '',
        channel text not null check (channel in ('link', 'office', 'staff', 'paper')),
        language text not null,
        idempotency_key uuid not null,
        code text not null,
        revision int not null default 0,
        at timestamptz not null
      );
      create unique index application_once on application (workspace_id, idempotency_key);
      create unique index application_code on application (workspace_id, code);
      create index application_event on application (event_id, at);
      ${tenant('application')}

      create table registration (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        event_id uuid not null references event,
        application_id uuid not null references application,
        ordinal int not null,
        person_id uuid references person,
        headcount int not null default 1 check (headcount > 0),
        role text not null default 'participant' check (role in
          ('participant', 'observer', 'guest', 'speaker', 'facilitator', 'staff')),
        live boolean not null default true,
        created_at timestamptz not null,
        unique (application_id, ordinal)
      );
      create unique index registration_live on registration (event_id, person_id) where live;
      create index registration_person on registration (person_id);
      create index registration_event on registration (event_id, created_at);
      ${tenant('registration')}

      create table seat (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        registration_id uuid not null references registration,
        session_id uuid not null references session,
        pool_id uuid not null references pool,
        state text not null check (state in ('confirmed', 'waiting', 'offered', 'pending', 'cancelled', 'declined')),
        position int,
        offered_until timestamptz,
        decided_by uuid references account,
        reason text,
        overbooked boolean not null default false,
        changed_at timestamptz not null,
        unique (registration_id, session_id),
        check (not overbooked or reason is not null)
      );
      create unique index seat_position on seat (pool_id, position) where position is not null;
      create index seat_waiting on seat (pool_id, position) where state = 'waiting';
      create index seat_pool on seat (pool_id, state);
      ${tenant('seat')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table seat; drop table registration; drop table application; drop table invitation;');
  }
}
