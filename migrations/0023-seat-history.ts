import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenant } from './tenant.js';

/**
 * Who changed a seat, kept as facts; a registration's whole state beside its seats, for lists that 100,000 stand on; and the
 * counters of a pool in a table of whoever counts.
 */
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
        -- null also where the pool is no more
        from_pool uuid references pool on delete set null,
        to_pool uuid references pool on delete set null,
        -- line: moved up, because a place came free
        actor text not null check (actor in ('applicant', 'staff', 'line')),
        by_account uuid references account,
        reason text,
        at timestamptz not null,
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

      -- Locked before seats are counted; there is one with every pool.
      create table pool_count (
        pool_id uuid primary key references pool on delete cascade,
        workspace_id uuid not null references workspace,
        -- seats that are confirmed or offered
        taken int not null default 0 check (taken >= 0),
        -- seats in line
        waiting int not null default 0 check (waiting >= 0),
        -- place in line of the next one who has to wait
        next_position int not null default 1
      );
      ${tenant('pool_count')}
      insert into pool_count (pool_id, workspace_id, taken, waiting, next_position)
      select id, workspace_id, taken, waiting, next_position from pool;
      alter table pool drop taken, drop waiting, drop next_position;
      create function count_pool() returns trigger language plpgsql as $$
      begin
        insert into pool_count (pool_id, workspace_id) values (new.id, new.workspace_id);
        return null;
      end $$;
      create trigger pool_counted after insert on pool for each row execute function count_pool();
      ${marks(`string_agg(concat_ws('/', p.xmin, c.xmin), ',') from pool p left join pool_count c on c.pool_id = p.id`)}

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
      drop view if exists registration_now, places_taken cascade;
      ${marks(`string_agg(p.xmin::text, ',') from pool p`)}
      drop trigger pool_counted on pool;
      drop function count_pool;
      alter table pool
        add taken int not null default 0 check (taken >= 0),
        add waiting int not null default 0 check (waiting >= 0),
        add next_position int not null default 1;
      update pool set taken = c.taken, waiting = c.waiting, next_position = c.next_position from pool_count c where c.pool_id = pool.id;
      drop table pool_count;
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

/** As in migration 0022, with what the versions of the pools are made of. */
const marks = (pools: string): string => `
      create or replace function public_event_marks(asked_slugs text[], asked_events uuid[])
        returns table (slug text, event uuid, mark text, workspace_id uuid)
        language sql stable security definer set search_path = public, pg_temp as $$
          select w.slug, e.id, concat_ws(' ', w.xmin, e.xmin, s.xmin,
              (select ${pools} where p.event_id = e.id),
              (select string_agg(concat_ws('/', n.xmin, i.xmin, k.xmin), ',')
                from session n left join programme_item i on i.session_id = n.id
                left join speaker k on k.programme_item_id = i.id where n.event_id = e.id)), w.id
          from unnest(asked_slugs, asked_events) as asked (slug, event)
          join event e on e.id = asked.event and e.published_at is not null
          join workspace w on w.id = e.workspace_id and w.slug = asked.slug
          left join series s on s.id = e.series_id
        $$;`;
