/** Statements for what a database in use holds and the demo does not play, beside its rows. `$1`: the first workspace, `$2`: now. */
export const unplayed: readonly string[] = [
  // Facts on their way: told, not told yet, and one whose handler has failed four times.
  `insert into outbox (id, workspace_id, name, payload, occurred_at, tell_at, relayed_at, attempts)
   select uuidv7(), $1, f.name, jsonb_build_object('eventId', e.id), $2::timestamptz - f.ago, coalesce($2::timestamptz + f.until, '-infinity'),
     $2::timestamptz - f.told, f.attempts
   from (select id from event where workspace_id = $1 and state = 'published' order by id desc limit 1) e,
     (values ('event.rescheduled', interval '9 days', null::interval, interval '9 days', 0),
             ('event.capacity-raised', interval '1 minute', null, null, 0),
             ('event.rescheduled', interval '1 minute', interval '24 seconds', null, 4)) as f (name, ago, until, told, attempts)`,
  `insert into event_revision (event_id, revision, workspace_id, told, replaced_at)
   select id, 1, workspace_id, '{"sessions": []}', $2 from event where workspace_id = $1 and state = 'published'`,
  `insert into suppression (id, workspace_id, email, reason, at)
   select uuidv7(), $1, email, 'refused', $2::timestamptz from address where workspace_id = $1 and email <> '' group by email order by email limit 2`,
  `insert into mail_hold (workspace_id, reason, since, ended_at)
   values ($1, 'restored', $2::timestamptz - interval '3 days', $2::timestamptz - interval '2 days')`,
  `insert into mail_server (takes_mail, phase, code, cause, words, since)
   select false, 'connect', null, 'ECONNREFUSED', null, $2::timestamptz where $1::uuid is not null`,
  `insert into stored_search (id, workspace_id, account_id, query, created_at)
   select uuidv7(), $1, id, '{"q": "やまざき"}', $2 from account limit 1`,
  `insert into import_draft (id, workspace_id, account_id, file_name, bytes, created_at)
   select uuidv7(), $1, id, '事業所一覧.csv', convert_to(E'事業所,住所\\r\\nつむぎ工房,水辺町1-2\\r\\n', 'UTF8'), $2 from account limit 1`,
  `insert into digest_round (workspace_id, day, told_until) values ($1, ($2::timestamptz at time zone 'Asia/Tokyo')::date, $2)`,
];
