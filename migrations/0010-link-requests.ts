import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenant } from './tenant.js';

/** Which links were asked for lately, to bound their number by mailbox, by client and by event. */
export class LinkRequests1763600000010 implements MigrationInterface {
  name = 'LinkRequests1763600000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Kept for an hour. Mailbox and client are keyed hashes: nobody reads here who asked.
      create table link_request (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        event_id uuid not null references event on delete cascade,
        mailbox bytea not null,
        client bytea,
        at timestamptz not null
      );
      create index link_request_mailbox on link_request (workspace_id, mailbox, at);
      create index link_request_client on link_request (workspace_id, client, at);
      create index link_request_event on link_request (event_id, at);
      create index link_request_old on link_request (workspace_id, at);
      ${tenant('link_request')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table link_request;');
  }
}
