import { named, type Statement, type Tx } from '#platform';
import type { Invitation } from './invitation.entity.js';

const columns = `id, workspace_id as "workspaceId", event_id as "eventId", email, person_id as "personId", office_id as "officeId",
  language, origin, recipient, channel, code, revision, invited_by as "invitedBy", opened_at as "openedAt", opened,
  declined_at as "declinedAt", decline_word as "declineWord", answered_by as "answeredBy", created_at as "createdAt"`;

const byId: Statement = { name: 'invitation-by-id', text: `select ${columns} from invitation where id = $1` };

const byCode: Statement = {
  name: 'invitation-by-code',
  text: `select ${columns} from invitation where workspace_id = $1 and code = $2`,
};

/** Read by every click on a personal link; null where this workspace has no such invitation. */
export async function loadInvitation(tx: Tx, id: string): Promise<Invitation | null> {
  const [invitation] = await named<Invitation>(tx, byId, [id]);
  return invitation ?? null;
}

/** @param code as it stands on paper */
export async function loadInvitationByCode(tx: Tx, workspaceId: string, code: string): Promise<Invitation | null> {
  const [invitation] = await named<Invitation>(tx, byCode, [workspaceId, code]);
  return invitation ?? null;
}
