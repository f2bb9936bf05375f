import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The letters of each row of the syllabary, in hiragana. */
const rows = {
  あ: 'あいうえおぁぃぅぇぉ', か: 'かきくけこゕゖ', さ: 'さしすせそ', た: 'たちつてとっ', な: 'なにぬねの', は: 'はひふへほ',
  ま: 'まみむめも', や: 'やゆよゃゅょ', ら: 'らりるれろ', わ: 'わゐゑをんゎ',
}; // prettier-ignore

const katakanaOf = (letters: string): string =>
  Array.from(letters, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0x60)).join('');

const letters = Object.values(rows).map((row) => row + katakanaOf(row));

/** Letter by letter the row it stands in. */
const standing = Object.keys(rows).map((row, n) => row.repeat(letters[n]!.length));

/**
 * What long lists are found and put in order by. A registration carries the name and the reading of its person, and whether
 * it is in line; the tables they come from stay the truth, and triggers carry every change over, whoever makes it.
 */
export class Lists1763600000013 implements MigrationInterface {
  name = 'Lists1763600000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- が, ガ and ｶﾞ stand with か: width, katakana and the two marks do not count; 他 holds who has no reading in kana.
      create function kana_row(kana text) returns text language sql immutable parallel safe
      return (
        select case when letter <> '' and strpos('${letters.join('')}', letter) > 0
          then substr('${standing.join('')}', strpos('${letters.join('')}', letter), 1) else '他' end
        from (select left(normalize(btrim(normalize(kana, nfkc)), nfd), 1) as letter) first);

      alter table registration
        -- of the person, as they are now; empty for a headcount
        add name text not null default '',
        add kana text not null default '',
        add kana_row text not null default '他',
        -- of its seats those that speak for it: one of them is in line
        add waiting boolean not null default false;

      create function carry_name_to_registration() returns trigger language plpgsql as $$
      begin
        select p.name, p.kana, kana_row(p.kana) into new.name, new.kana, new.kana_row from person p where p.id = new.person_id;
        if not found then
          new.name := ''; new.kana := ''; new.kana_row := '他';
        end if;
        return new;
      end $$;
      create trigger registration_named before insert or update of person_id on registration
        for each row execute function carry_name_to_registration();

      create function carry_name_to_registrations() returns trigger language plpgsql as $$
      begin
        update registration set name = new.name, kana = new.kana, kana_row = kana_row(new.kana) where person_id = new.id;
        return null;
      end $$;
      create trigger person_renamed after update of name, kana on person
        for each row when ((old.name, old.kana) is distinct from (new.name, new.kana)) execute function carry_name_to_registrations();

      -- Of the live seats the required ones speak for the registration; with none of those, the optional ones do.
      create function tell_who_waits(registrations uuid[]) returns void language sql as $$
        update registration r set waiting = w.waiting
        from (
          select l.id, coalesce(bool_or(s.state = 'waiting') filter (where n.requirement = 'required'), bool_or(s.state = 'waiting'), false) as waiting
          -- in the order in which everybody locks registrations
          from (select id from registration where id = any(registrations) order by id for no key update) l
          left join (seat s join session n on n.id = s.session_id) on s.registration_id = l.id and s.state not in ('cancelled', 'declined')
          group by l.id
        ) w where r.id = w.id and r.waiting <> w.waiting
      $$;

      create function seats_taken() returns trigger language plpgsql as $$
      begin
        if exists (select from seated where state = 'waiting') then
          perform tell_who_waits(array(select registration_id from seated where state = 'waiting'));
        end if;
        return null;
      end $$;
      create trigger seat_taken after insert on seat
        referencing new table as seated for each statement execute function seats_taken();

      create function seats_changed() returns trigger language plpgsql as $$
      begin
        perform tell_who_waits(array(select registration_id from changed));
        return null;
      end $$;
      create trigger seat_changed after update on seat
        referencing new table as changed for each statement execute function seats_changed();

      create function requirement_changed() returns trigger language plpgsql as $$
      begin
        perform tell_who_waits(array(select registration_id from seat s join pool p on p.id = s.pool_id where p.session_id = new.id));
        return null;
      end $$;
      create trigger session_requirement after update of requirement on session
        for each row when (old.requirement <> new.requirement) execute function requirement_changed();

      update registration r set name = p.name, kana = p.kana, kana_row = kana_row(p.kana) from person p where p.id = r.person_id;
      select tell_who_waits(array(select registration_id from seat where state = 'waiting'));

      -- The workspace first: row-level security then is part of the search, and lists and counts read nothing but these indexes.
      drop index registration_event;
      create index registration_event on registration (workspace_id, event_id, live, waiting, created_at, ordinal, id);
      create index registration_reading on registration (workspace_id, event_id, (kana = ''), kana collate "ja-x-icu", name, id)
        include (live, waiting, kana_row);
      create index registration_headcount on registration (event_id) where person_id is null;
      create index application_office on application (workspace_id, event_id, office_id, office_name) include (id);
      drop index seat_pool;
      create index seat_pool on seat (workspace_id, pool_id, state, registration_id);
      drop index seat_waiting;
      create index seat_waiting on seat (workspace_id, pool_id, position) where state = 'waiting';
      drop index attendance_fact_session;
      create index attendance_fact_session on attendance_fact (workspace_id, session_id, registration_id, seq desc) include (kind);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger session_requirement on session; drop trigger seat_changed on seat; drop trigger seat_taken on seat;
      drop trigger person_renamed on person; drop trigger registration_named on registration;
      drop function requirement_changed; drop function seats_changed; drop function seats_taken; drop function tell_who_waits;
      drop function carry_name_to_registrations; drop function carry_name_to_registration;
      drop index attendance_fact_session;
      create index attendance_fact_session on attendance_fact (session_id);
      drop index seat_waiting;
      create index seat_waiting on seat (pool_id, position) where state = 'waiting';
      drop index seat_pool;
      create index seat_pool on seat (pool_id, state);
      drop index application_office; drop index registration_headcount; drop index registration_reading;
      drop index registration_event;
      create index registration_event on registration (event_id, created_at);
      alter table registration drop name, drop kana, drop kana_row, drop waiting;
      drop function kana_row;
    `);
  }
}
