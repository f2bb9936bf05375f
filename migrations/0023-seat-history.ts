import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenant } from './tenant.js';

/** Who changed a seat, kept as facts; and a registration's whole state beside its seats, for lists that 100,000 stand on. */
export class SeatHistory1763600000023 implements MigrationInterface {
  name = 'SeatHistory1763600000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What became of a seat, line by line; nothing here is ever changed. Of seats from before the story begins with their next change.
      create table seat_change (
        id uuid primary key,
        seq bigint generated always as identity,
        workspace_id uuid not null references workspace,
        seat_id uuid not null references seat,
        -- null: the seat is new
        from_state text,
        to_state text not null check (to_state in ('confirmed', 'waiting', 'offered', 'pending', 'cancelled', 'declined')),
        from_pool uuid references pool,
        to_pool uuid not null references pool,
        -- line: moved up, because a place came free
        actor text not null check (actor in ('applicant', 'staff', 'line')),
        by_account uuid references account,
        reason text,
        at timestamptz not null,
        check ((from_state is null) = (from_pool is null)),
        check (by_account is null or actor = 'staff')
      );
      create index seat_change_seat on seat_change (seat_id, seq);
      ${tenant('seat_change', 'select, insert')}

      -- waiting, from now on: any of its seats is in line, also beside a confirmed one
      alter table registration
        -- of the live seats the required ones speak for it; with none of those, the optional ones do
        add state text not null default 'confirmed'
          check (state in ('confirmed', 'waiting', 'offered', 'pending', 'cancelled', 'declined'));

      create function tell_states(registrations uuid[]) returns void language sql as $$
        update registration r set state = w.state, waiting = w.waiting, live = w.state not in ('cancelled', 'declined')
        from (
          select l.id, coalesce(bool_or(s.state = 'waiting'), false) as waiting,
            coalesce(
              (${speaking})[coalesce(
                 min(array_position(${speaking}, s.state)) filter (where n.requirement = 'required'), min(array_position(${speaking}, s.state)))],
              case when bool_or(s.state = 'declined') then 'declined' else 'cancelled' end) as state
          -- in the order in which everybody locks registrations
          from (select id from registration where id = any(registrations) order by id for no key update) l
          join seat s on s.registration_id = l.id join session n on n.id = s.session_id
          group by l.id
        ) w
        where r.id = w.id
          and (r.state, r.waiting, r.live) is distinct from (w.state, w.waiting, w.state not in ('cancelled', 'declined'))
      $$;

      create or replace function seats_taken() returns trigger language plpgsql as $$
      begin
        if exists (select from seated where state <> 'confirmed') then
          perform tell_states(array(select registration_id from seated where state <> 'confirmed'));
        end if;
        return null;
      end $$;

      create or replace function seats_changed() returns trigger language plpgsql as $$
      begin
        perform tell_states(array(select registration_id from changed));
        return null;
      end $$;

      create or replace function requirement_changed() returns trigger language plpgsql as $$
      begin
        perform tell_states(array(select registration_id from seat s join pool p on p.id = s.pool_id where p.session_id = new.id));
        return null;
      end $$;
      drop function tell_who_waits(uuid[]);

      select tell_states(array(select registration_id from seat where state <> 'confirmed'));

      -- as before, with the state beside
      drop index registration_event;
      create index registration_event on registration (workspace_id, event_id, live, waiting, state);
      drop index registration_reading;
      create index registration_reading on registration (workspace_id, event_id, (kana = ''), kana collate "ja-x-icu", name, id)
        include (live, waiting, state, kana_row);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view if exists registration_now cascade;
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
      create or replace function seats_taken() returns trigger language plpgsql as $$
      begin
        if exists (select from seated where state = 'waiting') then
          perform tell_who_waits(array(select registration_id from seated where state = 'waiting'));
        end if;
        return null;
      end $$;
      create or replace function seats_changed() returns trigger language plpgsql as $$
      begin
        perform tell_who_waits(array(select registration_id from changed));
        return null;
      end $$;
      create or replace function requirement_changed() returns trigger language plpgsql as $$
      begin
        perform tell_who_waits(array(select registration_id from seat s join pool p on p.id = s.pool_id where p.session_id = new.id));
        return null;
      end $$;
      drop function tell_states(uuid[]);
      select tell_who_waits(array(select registration_id from seat where state = 'waiting'));
      drop index registration_event;
      create index registration_event on registration (workspace_id, event_id, live, waiting);
      drop index registration_reading;
      create index registration_reading on registration (workspace_id, event_id, (kana = ''), kana collate "ja-x-icu", name, id)
        include (live, waiting, kana_row);
      alter table registration drop state;
      drop table seat_change;
    `);
  }
}

/** Which state of a seat speaks first. */
const speaking = `array['pending', 'offered', 'waiting', 'confirmed']`;
