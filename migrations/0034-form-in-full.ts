import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenant } from './tenant.js';

/**
 * The form in full: who somebody is at the office, who comes along, an office by its number, the organiser's own questions, what
 * personal data is used for and in which wording that was said, and what was paid.
 */
export class FormInFull1763600000034 implements MigrationInterface {
  name = 'FormInFull1763600000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table registration
        -- 役職 and years of experience, as given
        add title text not null default '',
        add experience int check (experience between 0 and 80),
        -- people who come along
        add companions int not null default 0 check (companions between 0 and 9),
        -- in each pool it has a seat in: its heads, and the companions that need a seat
        add places int not null default 1 check (places > 0);
      update registration set places = headcount where headcount > 1;
      alter table registration add constraint registration_heads_check check (person_id is null or headcount = 1);

      -- 利用目的: every wording that ever stood on a form. What was said is never changed.
      create table purpose_version (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        version int not null check (version > 0),
        text text not null check (text <> ''),
        -- empty: as in Japanese
        text_en text not null default '',
        text_easy text not null default '',
        written_at timestamptz not null,
        by_account uuid references account,
        constraint purpose_version_of_workspace unique (workspace_id, id),
        constraint purpose_version_version_key unique (workspace_id, version)
      );
      ${tenant('purpose_version', 'select, insert')}

      alter table application
        -- the office's name folded, as offices are found; empty where none was written
        add office_name_key text not null default '',
        -- the wording that stood on the form; none: the product's own
        add purpose_version_id uuid,
        add constraint application_purpose_version_id_fkey foreign key (workspace_id, purpose_version_id) references purpose_version (workspace_id, id);
      -- Close to how the product folds a name; whoever applies again is folded exactly.
      update application set office_name_key = lower(regexp_replace(normalize(office_name, nfkc), '\\s+', '', 'g')) where office_name <> '';
      create index application_unlinked on application (workspace_id, office_name_key) where office_id is null and office_name_key <> '';

      create table question (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        event_id uuid not null,
        -- asked of those who come to this session; none: of everybody
        session_id uuid,
        ordinal int not null,
        kind text not null check (kind in ('text', 'choice', 'number', 'date', 'consent')),
        -- each person is asked, or once whoever applies
        asks text not null default 'person' check (asks in ('person', 'application')),
        label text not null check (label <> ''),
        hint text not null default '',
        required boolean not null default false,
        options text[] not null default '{}',
        -- no longer asked; its answers stay
        closed_at timestamptz,
        constraint question_of_workspace unique (workspace_id, id),
        constraint question_event_id_fkey foreign key (workspace_id, event_id) references event (workspace_id, id),
        constraint question_session_id_fkey foreign key (workspace_id, session_id) references session (workspace_id, id) on delete cascade
      );
      create index question_event on question (event_id, ordinal);
      ${tenant('question')}

      create table question_answer (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        question_id uuid not null,
        application_id uuid not null,
        -- none: of the whole application
        registration_id uuid,
        value text not null check (value <> ''),
        constraint question_answer_question_id_fkey foreign key (workspace_id, question_id) references question (workspace_id, id),
        constraint question_answer_application_id_fkey foreign key (workspace_id, application_id) references application (workspace_id, id),
        constraint question_answer_registration_id_fkey foreign key (workspace_id, registration_id) references registration (workspace_id, id)
      );
      create unique index question_answer_once on question_answer (question_id, application_id, registration_id) nulls not distinct;
      create index question_answer_application on question_answer (application_id);
      ${tenant('question_answer')}

      -- What was paid for a seat; taken back, it stays with the number of its receipt.
      create table fee_payment (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        seat_id uuid not null,
        -- yen
        amount int not null check (amount > 0),
        paid_at timestamptz not null,
        by_account uuid references account,
        receipt_number int not null check (receipt_number > 0),
        -- to whom the receipt is made out
        addressee text not null default '',
        -- how often the receipt was given out
        issued int not null default 0,
        undone_at timestamptz,
        undone_by uuid references account,
        constraint fee_payment_seat_id_fkey foreign key (workspace_id, seat_id) references seat (workspace_id, id),
        constraint fee_payment_receipt_number_key unique (workspace_id, receipt_number)
      );
      create unique index fee_payment_standing on fee_payment (workspace_id, seat_id) where undone_at is null;
      ${tenant('fee_payment', 'select, insert, update, delete')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view if exists unlinked_office cascade;
      drop table fee_payment; drop table question_answer; drop table question;
      drop index application_unlinked;
      alter table application drop column purpose_version_id, drop column office_name_key;
      drop table purpose_version;
      alter table registration drop constraint registration_heads_check;
      alter table registration drop column title, drop column experience, drop column companions, drop column places;
    `);
  }
}
