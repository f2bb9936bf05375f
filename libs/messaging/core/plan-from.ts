import { heldSql } from './restore/held-sql.js';

/**
 * A query that gives one row a mail: `kind, dedupe_key, subject_id, to_address, to_name, unnamed, language, facts, revision,
 * run_at, not_after`, with its own values from $1 on. The address is one that `canonicalEmail` has passed.
 */
export interface MailSource {
  text: string;
  values: readonly unknown[];
}

/**
 * Writes what a query finds as mails, without bringing it into this process: ten thousand are one statement. They are
 * written in the order of their keys: two processes that plan the same ones wait for each other and never in a circle. And
 * nothing is written before everything is found: a query that asks which mails there are already would otherwise read
 * through all that this very statement has written, once more for each of them.
 * @param next number of the first free parameter: workspace, now, domain of the Message-ID, kinds, and their lanes
 */
export const insertFrom = (source: string, next: number): string => `
  with found as (${source}),
  planned as (
    insert into mail (id, workspace_id, kind, lane, dedupe_key, subject_id, to_address, to_name, unnamed, language, facts,
                      revision, message_id, run_at, not_after, state, last_phase, created_at)
    select m.id, $${next}::uuid, m.kind, l.lane, m.dedupe_key, m.subject_id, m.to_address, m.to_name, m.unnamed, m.language, m.facts,
           m.revision, '<' || m.id || '@' || $${next + 2}::text || '>', m.run_at, m.not_after,
           case when h.held then 'held' else 'planned' end, case when h.held then 'restored' end, $${next + 1}::timestamptz
    from (select uuidv7() as id, found.* from (select * from found order by dedupe_key) found) m
    join unnest($${next + 3}::text[], $${next + 4}::text[]) as l (kind, lane) on l.kind = m.kind
    cross join lateral (select ${heldSql(`$${next}::uuid`, 'm.run_at')} as held) h
    on conflict (workspace_id, dedupe_key) do nothing
    returning id, subject_id, kind, run_at, state)
  select kind, subject_id as "subjectId", count(*)::int as count, min(id::text) filter (where state = 'planned' and run_at <= $${next + 1}::timestamptz) as due
  from planned group by kind, subject_id`;
