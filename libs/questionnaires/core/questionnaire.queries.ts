import { named, type Statement, type Tx } from '#platform';
import type { Definition } from './definition.js';
import type { Anonymity, QuestionnaireState, QuestionnaireTitles } from './questionnaire.entity.js';

/** A questionnaire as staff see it, with how far it has come. */
export interface QuestionnaireView {
  id: string;
  workspaceId: string;
  eventId: string | null;
  title: string;
  titles: QuestionnaireTitles;
  anonymity: Anonymity;
  state: QuestionnaireState;
  closesAt: Date | null;
  draft: Definition;
  draftRevision: number;
  /** number of the version that is asked now; null: none is published */
  version: number | null;
  /** the draft is not what is asked now */
  changed: boolean;
  /** how many were asked to answer, and how many of them did */
  invited: number;
  answered: number;
}

const view = `
  select q.id, q.workspace_id as "workspaceId", q.event_id as "eventId", q.title, q.titles, q.anonymity, q.state,
    q.closes_at as "closesAt", q.draft, q.draft_revision as "draftRevision", v.number as version,
    coalesce(v.definition <> q.draft, true) as changed, i.invited, i.answered
  from questionnaire q
  left join lateral (
    select number, definition from questionnaire_version where questionnaire_id = q.id order by number desc limit 1) v on true
  cross join lateral (
    select count(*)::int as invited, count(answered_at)::int as answered
    from questionnaire_invitation where questionnaire_id = q.id) i`;

const ofEvent: Statement = { name: 'questionnaire-of-event', text: `${view} where q.event_id = $1` };

/** The questionnaire of an event; null where it has none yet. */
export async function questionnaireOf(tx: Tx, eventId: string): Promise<QuestionnaireView | null> {
  const [found] = await named<QuestionnaireView>(tx, ofEvent, [eventId]);
  return found ?? null;
}
