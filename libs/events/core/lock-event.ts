import { NotFound, rows, type Tx } from '#platform';
import { loadEvent } from './event.queries.js';
import type { EventView } from './event-view.js';

/**
 * Holds the event and its pools until the transaction ends, and reads it as it stands then. Pools in id order, as everybody
 * who seats people does: nobody sits down while a limit is changed, and nobody waits in a ring.
 * @throws NotFound where this workspace has none of that id
 */
export async function lockEvent(tx: Tx, workspaceId: string, id: string): Promise<EventView> {
  const [found] = await rows(tx, 'select 1 from event where workspace_id = $1 and id = $2 for no key update', [
    workspaceId,
    id,
  ]);
  if (!found) throw new NotFound();
  await rows(tx, 'select 1 from pool where event_id = $1 order by id for update', [id]);
  return (await loadEvent(tx, id))!;
}
