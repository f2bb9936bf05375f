import { type EventView, loadTold, type Move, movesSince } from '#events';
import { rows, type Tx } from '#platform';
import type { Language } from '#ui/i18n';

/**
 * What has changed for somebody since they were last told; null where that is not known any more. Several changes before
 * a mail leaves are one for them: from what they know to what holds now.
 * @param first keys of the mails that told them first: they had seen the page by then, whatever became of it
 * @param later keys of the mails that may have told them of changes since
 */
export async function movesSinceTold(
  tx: Tx,
  event: EventView,
  first: readonly string[],
  later: readonly string[],
  language: Language,
): Promise<Move[] | null> {
  const [last] = await rows<{ revision: number | null }>(tx, lastTold, [event.id, event.revision, first, later]);
  if (last!.revision === null) return null;
  if (last!.revision >= event.revision) return [];
  const told = await loadTold(tx, event.id, last!.revision);
  return told && movesSince(told, event, language);
}

/**
 * The revision a mail told of is the one that held when it was rendered, a moment before it was settled. Five minutes are
 * more than any hand-over takes: at worst somebody reads an older date once more, nobody misses a change.
 */
const lastTold = `
  select max(greatest(m.revision, held.revision)) as revision
  from mail_about m
  cross join lateral (
    select coalesce(min(v.revision), $2) as revision from event_past v
    where v.event_id = $1 and v.replaced_at > coalesce(m.settled_at, m.created_at) - interval '5 minutes') held
  where m.workspace_id = current_setting('app.workspace')::uuid
    and (m.dedupe_key = any($3::text[]) or (m.dedupe_key = any($4::text[]) and m.state in ('sent', 'stored', 'uncertain')))`;
