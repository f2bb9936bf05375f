import { named, NotFound, rows, type Statement, type Tx } from '#platform';
import type { Definition } from './definition.js';
import type { Anonymity, Occasion, QuestionnaireState, QuestionnaireTitles } from './questionnaire.entity.js';

/** A questionnaire as staff see it, with how far it has come. */
export interface QuestionnaireView {
  id: string;
  workspaceId: string;
  eventId: string | null;
  /** of an event, when it is asked */
  occasion: Occasion;
  /** of the series it belongs to; null: of none */
  seriesName: string | null;
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
  /** requests that went to somebody, each with a link, and those of them that nobody has answered */
  invited: number;
  missing: number;
  /** copies that were handed out with no request */
  copies: number;
  /** forms that came back, whichever way */
  answered: number;
}

const view = `
  select q.id, q.workspace_id as "workspaceId", q.event_id as "eventId", q.occasion, s.name as "seriesName", q.title, q.titles,
    q.anonymity, q.state, q.closes_at as "closesAt", q.draft, q.draft_revision as "draftRevision", v.number as version,
    coalesce(v.definition <> q.draft, true) as changed,
    i.invited, i.missing, (select coalesce(sum(copies), 0)::int from distribution where questionnaire_id = q.id) as copies,
    i.invited - i.missing + (select count(*)::int from response where questionnaire_id = q.id and invitation_id is null) as answered
  from questionnaire q
  left join series_card s on s.id = q.series_id
  left join lateral (
    select number, definition from questionnaire_version where questionnaire_id = q.id order by number desc limit 1) v on true
  cross join lateral (
    select count(*)::int as invited, (count(*) - count(answered_at))::int as missing
    from questionnaire_invitation where questionnaire_id = q.id) i`;

const byId: Statement = { name: 'questionnaire', text: `${view} where q.id = $1` };

const ofEvent: Statement = {
  name: 'questionnaires-of-event',
  text: `${view} where q.event_id = $1 order by q.created_at, q.id`,
};

/** One statement; null where this workspace has none of that id. */
export async function loadQuestionnaire(tx: Tx, id: string): Promise<QuestionnaireView | null> {
  const [found] = await named<QuestionnaireView>(tx, byId, [id]);
  return found ?? null;
}

/** Steps, requests and forms without a request wait for each other. @throws NotFound where this workspace has none of that id */
export async function lockQuestionnaire(tx: Tx, id: string): Promise<QuestionnaireView> {
  await rows(tx, 'select 1 from questionnaire where id = $1 for no key update', [id]);
  const questionnaire = await loadQuestionnaire(tx, id);
  if (!questionnaire) throw new NotFound();
  return questionnaire;
}

/** All questionnaires of an event, the first made first: one statement. */
export const questionnairesOf = (tx: Tx, eventId: string): Promise<QuestionnaireView[]> =>
  named<QuestionnaireView>(tx, ofEvent, [eventId]);

/** The one that goes with thanks for coming: what 回答 of an event is about. */
export async function questionnaireAfter(tx: Tx, eventId: string): Promise<QuestionnaireView | null> {
  return (await questionnairesOf(tx, eventId)).find(({ occasion }) => occasion === 'after') ?? null;
}
