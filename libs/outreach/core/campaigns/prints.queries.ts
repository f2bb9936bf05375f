import { readingOrder } from '#directory';
import { type PageOf, rows, type Tx } from '#platform';

/** Somebody whom a letter goes to. */
export interface PrintedTarget {
  officeId: string | null;
  personId: string | null;
  /** on the letter; null before it is released */
  code: string | null;
  kana: string;
  campaignId: string;
}

/** Those who are asked by post, each once: one page, in the order of their reading. */
export async function printedTargets(
  tx: Tx,
  eventId: string,
  { size, offset }: PageOf,
): Promise<{ targets: PrintedTarget[]; total: number }> {
  const found = await rows<PrintedTarget & { total: number }>(
    tx,
    `with posted as (
       select distinct on (t.office_id, t.person_id) t.office_id, t.person_id, i.code, c.id as campaign_id, coalesce(p.kana, o.kana, '') as kana, coalesce(p.name, o.name, '') as name
       from campaign c join campaign_target t on t.campaign_id = c.id
       left join invitation_now i on i.id = t.invitation_id
       left join office_card o on o.id = t.office_id left join person_card p on p.id = t.person_id
       where c.event_id = $1 and t.channel = 'post'
       order by t.office_id, t.person_id, c.released_at desc nulls last)
     select office_id as "officeId", person_id as "personId", code, kana, campaign_id as "campaignId", (select count(*)::int from posted) as total
     from posted order by ${readingOrder('posted')}, office_id, person_id limit $2 offset $3`,
    [eventId, size, offset],
  );
  return { targets: found.map(({ total: _, ...target }) => target), total: found[0]?.total ?? 0 };
}

/** What campaigns say. */
export const wordsOf = (tx: Tx, ids: readonly string[]): Promise<{ id: string; subject: string; body: string }[]> =>
  rows<{ id: string; subject: string; body: string }>(tx, 'select id, subject, body from campaign where id = any($1)', [
    ids,
  ]);
