import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Items that are answered with a number. */
export class NumberItems1763600000026 implements MigrationInterface {
  name = 'NumberItems1763600000026';

  async up(runner: QueryRunner): Promise<void> {
    // A number stands beside the code 1 of its answer. The index holds numbers only, so that a tally counts them by reading nothing else.
    await runner.query(`
      alter table item drop constraint item_kind_check,
        add constraint item_kind_check check (kind in ('SA', 'MA', 'SCALE', 'TEXT', 'NUMBER'));
      alter table answer add number numeric, add constraint answer_number_check check (number is null or code = 1);
      create index answer_number on answer (workspace_id, questionnaire_id, identity, number, stratum_id) where number is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index answer_number;
      alter table answer drop constraint answer_number_check, drop column number;
      alter table item drop constraint item_kind_check,
        add constraint item_kind_check check (kind in ('SA', 'MA', 'SCALE', 'TEXT'));
    `);
  }
}
