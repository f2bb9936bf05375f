import { rows, type Tx } from '#platform';

/**
 * Locks these registrations of an event, in id order, as everybody does who locks several.
 * @returns those that exist
 */
export async function lockRegistrations(tx: Tx, eventId: string, ids: readonly string[]): Promise<string[]> {
  const locked = await rows<{ id: string }>(
    tx,
    'select id from registration where event_id = $1 and id = any($2::uuid[]) order by id for no key update',
    [eventId, ids],
  );
  return locked.map(({ id }) => id);
}
