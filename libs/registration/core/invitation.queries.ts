import { named, type Statement, type Tx } from '#platform';
import type { Invitation } from './invitation.entity.js';
import { newestPurpose, type Purpose } from './purpose.queries.js';
import { questionsOf, type QuestionView } from './question.queries.js';

const columns = `i.id, i.workspace_id as "workspaceId", i.event_id as "eventId", i.email, i.person_id as "personId", i.office_id as "officeId",
  i.language, i.origin, i.recipient, i.channel, i.code, i.revision, i.invited_by as "invitedBy", i.opened_at as "openedAt", i.opened,
  i.declined_at as "declinedAt", i.decline_word as "declineWord", i.answered_by as "answeredBy", i.created_at as "createdAt"`;

const byCode: Statement = {
  name: 'invitation-by-code',
  text: `select ${columns} from invitation i where i.workspace_id = $1 and i.code = $2`,
};

const byId: Statement = {
  name: 'invitation-by-id',
  text: `select ${columns} from invitation i where i.id = $1`,
};

const opened: Statement = {
  name: 'invitation-opened',
  text: `select ${columns}, ${questionsOf('i.event_id')} as questions, ${newestPurpose('i.workspace_id')} as purpose
         from invitation i where i.id = $1`,
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

/** What stands on a form besides the event. */
export interface FormAsked {
  questions: QuestionView[];
  /** none was written: the product's own wording */
  purpose: Purpose | null;
}

/** An invitation with what its form asks, in one statement. */
export async function openInvitation(tx: Tx, id: string): Promise<(Invitation & FormAsked) | null> {
  const [invitation] = await named<Invitation & FormAsked>(tx, opened, [id]);
  return invitation ?? null;
}
