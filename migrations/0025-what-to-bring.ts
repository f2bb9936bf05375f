import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 持ち物 and 駐車場: what those who come would otherwise ask. */
export class WhatToBring1763600000025 implements MigrationInterface {
  name = 'WhatToBring1763600000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table event add column what_to_bring text not null default '', add column parking text not null default '';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table event drop column what_to_bring, drop column parking;
    `);
  }
}
