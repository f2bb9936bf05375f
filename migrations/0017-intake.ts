import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As the directory knew them when this was written. PostgreSQL takes the longest that fits. */
const legalForms =
  '認定特定非営利活動法人|特定非営利活動法人|地方独立行政法人|独立行政法人|認定npo法人|npo法人|一般社団法人|公益社団法人|社団法人|' +
  '一般財団法人|公益財団法人|財団法人|社会福祉法人|社会医療法人|医療法人社団|医療法人財団|医療法人|学校法人|宗教法人|' +
  '株式会社|有限会社|合同会社|合名会社|合資会社|' +
  '\\((認定npo|npo|特非|一社|公社|一財|公財|社福|医社|地独|株|有|同|名|資|社|財|福|学|宗|医|独)\\)';

/** A form belongs to its link and its event, and what was on it tells the same submit from another. */
export class Intake1763600000017 implements MigrationInterface {
  name = 'Intake1763600000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table application add content_hash text;
      drop index application_once;
      create unique index application_once on application (workspace_id, event_id, invitation_id, idempotency_key) nulls not distinct;

      -- What is found by its name, however the legal form is written: the folded name without it.
      alter table office add name_key text not null default '';
      update office set name_key = coalesce(nullif(regexp_replace(split_part(search, E'\\n', 1), '${legalForms}', ''), ''), split_part(search, E'\\n', 1));
      create index office_name_key on office (workspace_id, name_key);

      -- Readings in half-width letters stand with the others; a name in kana is its own.
      update person set kana = normalize(kana, NFKC) where kana is not NFKC normalized;
      update office set kana = normalize(kana, NFKC) where kana is not NFKC normalized;
      update person set kana = normalize(name, NFKC), search = split_part(search, E'\\n', 1) || E'\\n' || split_part(search, E'\\n', 1)
      where kana = '' and normalize(name, NFKC) ~ '^[ぁ-ゖァ-ヺー・ ]+$';

      -- A key that was made for one row says nothing about another.
      drop index attendance_fact_once;
      create unique index attendance_fact_once on attendance_fact (registration_id, session_id, client_key, kind);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index attendance_fact_once;
      create unique index attendance_fact_once on attendance_fact (workspace_id, client_key);

      drop index office_name_key;
      alter table office drop name_key;

      drop index application_once;
      create unique index application_once on application (workspace_id, idempotency_key);
      alter table application drop content_hash;
    `);
  }
}
