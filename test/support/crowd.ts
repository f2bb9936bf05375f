import { foldForSearch } from '../../libs/ui/i18n/text.js';

/** One statement over every workspace, as `TestDatabase.sql` and the bench's `Ground.sql` give it. */
type Sql = (statement: string, values?: unknown[]) => Promise<unknown>;

export interface Crowd {
  workspace: string;
  event: string;
  session: string;
  /** of the session */
  pool: string;
  /** registrations */
  count: number;
  /** one in so many stands in line, 7 unless told */
  waits?: number;
}

// prettier-ignore
const surnames = ['灰谷 はいたに', '田上 たがみ', '嶽澤 たけざわ', '九十九 つくも', '霧島 きりしま', '氷室 ひむろ', '真柄 まがら', '青砥 あおと', '森 もり', '八代 やしろ', '和久井 わくい', '瑠璃川 るりかわ']
  .map((both) => both.split(' '));

/** Keys are made first, so that every table is filled without looking at another one; people come before their registrations. */
const people = `
  with mark as (select right(uuidv7()::text, 6) as mark),
  office_made as materialized (
    select n, uuidv7() as id, '事業所' || n || '-' || mark as name from mark, generate_series(1, greatest(1, $5::int / 20)) n),
  application_made as materialized (
    select g.n, uuidv7() as id, o.id as office from generate_series(0, $5::int / 2) g (n)
    left join office_made o on g.n % 9 > 0 and o.n = 1 + g.n % greatest(1, $5::int / 20)),
  made as materialized (
    select g.n, uuidv7() as registration, uuidv7() as person, a.id as application, now() + (g.n / 2) * interval '1 ms' as at,
      names[1 + g.n % cardinality(names)] || ' ' || g.n as name,
      case when g.n % 30 = 0 then '' else kanas[1 + g.n % cardinality(kanas)] || ' ' || g.n end as kana,
      folded[1 + g.n % cardinality(names)] || g.n || E'\\n' || case when g.n % 30 = 0 then '' else folded_kanas[1 + g.n % cardinality(kanas)] || g.n end as search,
      case when g.n % 50 = 0 then 'cancelled' when g.n % $6 = 0 then 'waiting' else 'confirmed' end as state
    from (select $7::text[] as names, $8::text[] as kanas, $9::text[] as folded, $10::text[] as folded_kanas) w, generate_series(1, $5::int) g (n)
    join application_made a on a.n = g.n / 2),
  offices as (
    insert into office (id, workspace_id, name, kana, kind, district, search, created_at)
    select id, $1, name, 'ジギョウショ' || n, (array['就労移行支援', '企業', '学校', ''])[1 + n % 4], (array['東部', '中部', '西部'])[1 + n % 3],
      name || E'\\nジギョウショ' || n, now() from office_made),
  persons as (
    insert into person (id, workspace_id, name, kana, search, created_at)
    select person, $1, name, kana, search, now() from made returning id),
  applications as (
    insert into application (id, workspace_id, event_id, contact_email, contact_name, office_id, office_name, channel, language, idempotency_key, code, at)
    select id, $1, $2, 'm' || n || '@tsumugi.example', '窓口', office, case when n % 18 = 0 then '名簿にない事業所' || n % 50 else '' end,
      'link', 'ja', id, mark || '-' || n, now() + n * interval '1 ms' from mark, application_made),
  registrations as (
    insert into registration (id, workspace_id, event_id, application_id, ordinal, person_id, live, created_at)
    select registration, $1, $2, application, n % 2, person, state <> 'cancelled', at from made join persons on persons.id = made.person),
  seats as (
    insert into seat (id, workspace_id, registration_id, session_id, pool_id, state, position, changed_at)
    select uuidv7(), $1, registration, $3, $4, state, case when state = 'waiting' then n end, at from made),
  facts as (
    insert into attendance_fact (id, workspace_id, registration_id, session_id, kind, source, client_key, at)
    select uuidv7(), $1, registration, $3, case when n % 20 = 0 then 'absent' else 'present' end, 'reception', uuidv7(), at
    from made where state = 'confirmed' and n % 3 > 0)
  update pool_count set taken = c.taken, waiting = c.waiting, next_position = $5 + 1
  from (select count(*) filter (where state = 'confirmed') as taken, count(*) filter (where state = 'waiting') as waiting from made) c
  where pool_id = $4`;

/**
 * So many people with their seats, in one statement: offices of twenty, applications of two, one in seven waiting, one in
 * fifty cancelled, one in thirty without a reading, and of the seated two thirds marked. Every name is invented.
 */
export async function seatCrowd(sql: Sql, { workspace, event, session, pool, count, waits = 7 }: Crowd): Promise<void> {
  const [names, kanas] = [surnames.map(([name]) => name!), surnames.map(([, kana]) => kana!)];
  const folded = [names, kanas].map((words) => words.map(foldForSearch));
  await sql(people, [workspace, event, session, pool, count, waits, names, kanas, ...folded]);
}
