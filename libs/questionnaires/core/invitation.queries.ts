import { named, type Statement, type Tx } from '#platform';
import type { Language } from '#ui/i18n';
import type { Anonymity, Occasion, QuestionnaireState, QuestionnaireTitles } from './questionnaire.entity.js';
import type { Recipient } from './questionnaire-invitation.entity.js';

/** An invitation with as much of its questionnaire as whoever holds the link may know. */
export interface InvitationView {
  id: string;
  workspaceId: string;
  questionnaireId: string;
  /** null: it is about no event */
  eventId: string | null;
  occasion: Occasion;
  recipient: Recipient;
  stratumId: string;
  revision: number;
  language: Language;
  answeredAt: Date | null;
  title: string;
  titles: QuestionnaireTitles;
  anonymity: Anonymity;
  state: QuestionnaireState;
  closesAt: Date | null;
  /** the event was called off: nobody is asked about it */
  calledOff: boolean;
  /** empty: an office is asked */
  personName: string;
  officeName: string;
}

const view = `
  select i.id, i.workspace_id as "workspaceId", i.questionnaire_id as "questionnaireId", q.event_id as "eventId",
    q.occasion, i.recipient, i.stratum_id as "stratumId", i.revision, i.language, i.answered_at as "answeredAt", q.title, q.titles, q.anonymity, q.state,
    q.closes_at as "closesAt", coalesce(e.state = 'cancelled', false) as "calledOff", coalesce(p.name, '') as "personName", coalesce(o.name, a.office_typed, '') as "officeName"
  from questionnaire_invitation i
  join questionnaire q on q.id = i.questionnaire_id
  left join event_card e on e.id = q.event_id
  left join registration_now r on r.id = i.registration_id
  left join application_card a on a.id = r.application_id
  left join person_card p on p.id = i.person_id
  left join office_card o on o.id = i.office_id`;

const byId: Statement = { name: 'questionnaire-invitation', text: `${view} where i.id = $1` };

/** Two submits of one link stand in line; closing waits for those that have begun. */
const locked: Statement = {
  name: 'questionnaire-invitation-locked',
  text: `${view} where i.id = $1 for update of i for share of q`,
};

const several: Statement = {
  name: 'questionnaire-invitations',
  text: `${view} where i.id = any($1::uuid[]) order by a.id, r.ordinal, i.id`,
};

/** Read by every click on a link: one statement; null where this workspace has no such invitation. */
export async function loadInvitation(tx: Tx, id: string, { lock = false } = {}): Promise<InvitationView | null> {
  const [found] = await named<InvitationView>(tx, lock ? locked : byId, [id]);
  return found ?? null;
}

/** Those of one mail, in the order of their application. */
export const loadInvitations = (tx: Tx, ids: readonly string[]): Promise<InvitationView[]> =>
  named<InvitationView>(tx, several, [ids]);
