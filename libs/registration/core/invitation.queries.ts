import { named, type Statement, type Tx } from '#platform';
import type { Invitation } from './invitation.entity.js';

const byId: Statement = {
  name: 'invitation-by-id',
  text: `select id, workspace_id as "workspaceId", event_id as "eventId", email, person_id as "personId", office_id as "officeId",
           language, origin, revision, invited_by as "invitedBy", created_at as "createdAt" from invitation where id = $1`,
};

/** Read by every click on a personal link; null where this workspace has no such invitation. */
export async function loadInvitation(tx: Tx, id: string): Promise<Invitation | null> {
  const [invitation] = await named<Invitation>(tx, byId, [id]);
  return invitation ?? null;
}
