import { rows, type Tx } from '#platform';

export interface InvitedCounts {
  /** invitations, to persons and to offices */
  asked: number;
  people: number;
  /** asked themselves, or somebody there */
  offices: number;
}

/** Whom staff have asked. */
export async function countInvited(tx: Tx, eventId: string): Promise<InvitedCounts> {
  const [counts] = await rows<InvitedCounts>(
    tx,
    `select count(*)::int as asked, count(*) filter (where recipient = 'person')::int as people, count(distinct office_id)::int as offices from invitation where event_id = $1 and origin = 'staff'`,
    [eventId],
  );
  return counts!;
}
