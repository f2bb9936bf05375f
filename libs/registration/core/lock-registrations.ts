import { named, type Statement, type Tx } from '#platform';

const locked: Statement = {
  name: 'registrations-locked',
  text: `select id from registration where event_id = $1 and id = any($2::uuid[]) order by id for no key update`,
};

/** Locks these registrations of an event, in id order, as everybody does who locks several. */
export const lockRegistrations = async (tx: Tx, eventId: string, ids: readonly string[]): Promise<void> => {
  await named(tx, locked, [eventId, ids]);
};
