import { named, type Statement, type Tx } from '#platform';
import type { Invitation } from './invitation.entity.js';
import { newestPurpose, type Purpose } from './purpose.queries.js';
import { questionsOf, type QuestionView } from './question.queries.js';

const columns = `i.id, i.workspace_id as "workspaceId", i.event_id as "eventId", i.email, i.person_id as "personId", i.office_id as "officeId",
  i.language, i.origin, i.revision, i.invited_by as "invitedBy", i.created_at as "createdAt"`;

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
