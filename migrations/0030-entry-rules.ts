import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 申し込みの受け方: who may apply from when, for whom, and how a seat that came free is passed on; sessions of which some are chosen. */
export class EntryRules1763600000030 implements MigrationInterface {
  name = 'EntryRules1763600000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table event
        add column entry text not null default 'open' check (entry in ('open', 'approval', 'nominated', 'invited')),
        add column members_until timestamptz,
        add column headcounts boolean not null default false,
        add column companions text not null default 'none' check (companions in ('none', 'seated', 'unseated')),
        add column asks_support boolean not null default false,
        add column promotion text not null default 'direct' check (promotion in ('direct', 'offer')),
        add column offer_days int not null default 3 check (offer_days between 1 and 30),
        add column choose int not null default 1 check (choose between 1 and 60);
      alter table session drop constraint session_requirement_check;
      alter table session add constraint session_requirement_check check (requirement in ('required', 'optional', 'choice'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update session set requirement = 'optional' where requirement = 'choice';
      alter table session drop constraint session_requirement_check;
      alter table session add constraint session_requirement_check check (requirement in ('required', 'optional'));
      alter table event drop column entry, drop column members_until, drop column headcounts, drop column companions,
        drop column asks_support, drop column promotion, drop column offer_days, drop column choose;
    `);
  }
}
