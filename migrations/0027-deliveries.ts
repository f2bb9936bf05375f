import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dispatched, tenant } from './tenant.js';

/** A fact may have many handlers: one delivery for each of them, with its own tries and its own waiting. */
export class Deliveries1763600000027 implements MigrationInterface {
  name = 'Deliveries1763600000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox_delivery (
        workspace_id uuid not null references workspace,
        fact_id uuid not null references outbox on delete cascade,
        -- the name that the handler gave itself
        handler text not null,
        tries int not null default 0,
        run_at timestamptz not null default '-infinity',
        lease_token uuid,
        lease_until timestamptz,
        done_at timestamptz,
        last_code text,
        primary key (fact_id, handler)
      );
      create index outbox_delivery_due on outbox_delivery (workspace_id, handler, run_at, fact_id) where done_at is null;
      ${tenant('outbox_delivery')}
      ${dispatched('outbox_delivery', 'workspace_id, fact_id, handler, tries, run_at, lease_until, done_at')}

      -- Until now each fact had one handler. What was not told yet goes on where it stood.
      insert into outbox_delivery (workspace_id, fact_id, handler, tries, run_at, done_at)
      select f.workspace_id, f.id, h.handler, f.attempts, f.tell_at, f.relayed_at
      from outbox f join (values
        ('event.rescheduled', 'registration.tell-of-move'),
        ('event.cancelled', 'registration.tell-of-cancellation'),
        ('event.capacity-raised', 'registration.move-up')) as h (event, handler) on h.event = f.name;

      drop index outbox_unrelayed;
      drop policy find_due on outbox;
      revoke select (id, workspace_id, name, occurred_at, tell_at, relayed_at, attempts) on outbox from dispatcher;
      alter table outbox drop tell_at, drop relayed_at, drop attempts;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outbox add tell_at timestamptz not null default '-infinity', add relayed_at timestamptz,
        add attempts int not null default 0;
      -- One time for all handlers again: told only where the last of them was.
      update outbox f set tell_at = d.run_at, attempts = d.tries, relayed_at = d.done_at
      from (select fact_id, max(run_at) as run_at, max(tries) as tries,
              case when count(*) = count(done_at) then max(done_at) end as done_at
            from outbox_delivery group by fact_id) d
      where d.fact_id = f.id;
      create index outbox_unrelayed on outbox (tell_at) where relayed_at is null;
      ${dispatched('outbox', 'id, workspace_id, name, occurred_at, tell_at, relayed_at, attempts')}
      drop table outbox_delivery;
    `);
  }
}
