import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dispatched, tenant } from './tenant.js';

/** 推薦, 繰上案内 and 一緒に: why an office puts somebody forward, until when a seat is offered, who is seated together or not at all. */
export class WaysIn1763600000035 implements MigrationInterface {
  name = 'WaysIn1763600000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- everybody on it is seated together or nobody is
      alter table application add column together boolean not null default false;

      -- What an office says of somebody it puts forward; only who chooses reads it.
      create table nomination (
        registration_id uuid primary key,
        workspace_id uuid not null references workspace,
        -- 順位 among those of its office
        rank int not null check (rank between 1 and 99),
        reason text not null,
        constraint nomination_registration_id_fkey foreign key (workspace_id, registration_id) references registration (workspace_id, id)
      );
      ${tenant('nomination')}

      -- What comes due: an offer without an end would hold its place for ever.
      update seat set offered_until = null where state <> 'offered';
      alter table seat add constraint seat_offered_check check ((state = 'offered') = (offered_until is not null));
      create index seat_offered on seat (offered_until) where state = 'offered';
      ${dispatched('seat', 'workspace_id, state, offered_until')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy find_due on seat;
      revoke select (workspace_id, state, offered_until) on seat from dispatcher;
      drop index seat_offered;
      alter table seat drop constraint seat_offered_check;
      drop table nomination;
      alter table application drop column together;
    `);
  }
}
