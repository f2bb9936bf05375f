import { NotFound, rows, type Tx } from '#platform';
import { loadEvent } from './event.queries.js';
import type { EventView } from './event-view.js';
import type { PlacesHeld } from './places-held.js';

/**
 * Holds the event and its places until the transaction ends, and reads it as it stands then: nobody sits down while a limit is
 * changed.
 * @throws NotFound where this workspace has none of that id
 */
export async function lockEvent(tx: Tx, places: PlacesHeld, workspaceId: string, id: string): Promise<EventView> {
  const [found] = await rows(tx, 'select 1 from event where workspace_id = $1 and id = $2 for no key update', [
    workspaceId,
    id,
  ]);
  if (!found) throw new NotFound();
  await places.hold(tx, id);
  return (await loadEvent(tx, id))!;
}
