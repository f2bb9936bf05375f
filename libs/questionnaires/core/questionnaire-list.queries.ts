import { named, type PageOf, rows, type Statement, type Tx } from '#platform';
import type { Occasion, QuestionnaireState } from './questionnaire.entity.js';

/** A line of a list of questionnaires. */
export interface QuestionnaireLine {
  id: string;
  title: string;
  state: QuestionnaireState;
  closesAt: Date | null;
  occasion: Occasion;
  /** what it belongs to; both null: it stands alone */
  event: { id: string; title: string; zone: string } | null;
  seriesName: string | null;
  /** requests and copies: what was distributed */
  asked: number;
  answered: number;
}

/** @param from which of `questionnaire`: what went out and came back is counted of these only */
const lines = (from: string): string => `
  with shown as (select id, title, state, closes_at, occasion, event_id, series_id, created_at from questionnaire ${from})
  select q.id, q.title, q.state, q.closes_at as "closesAt", q.occasion,
    case when e.id is not null then json_build_object('id', e.id, 'title', e.title, 'zone', e.zone) end as event, s.name as "seriesName",
    i.asked + (select coalesce(sum(copies), 0)::int from distribution where questionnaire_id = q.id) as asked,
    i.answered + (select count(*)::int from response where questionnaire_id = q.id and invitation_id is null) as answered
  from shown q
  cross join lateral (
    select count(*)::int as asked, count(answered_at)::int as answered from questionnaire_invitation where questionnaire_id = q.id) i
  left join event_card e on e.id = q.event_id left join series_card s on s.id = q.series_id`;

/** Of a late page, too, an index alone says which they are. */
const newestIds = `where id in (
    select id from questionnaire where workspace_id = $1 order by created_at desc, id desc limit $2 offset $3)`;

const newest: Statement = {
  name: 'questionnaires-newest',
  text: `${lines(newestIds)} order by q.created_at desc, q.id desc`,
};

const ofEvent: Statement = {
  name: 'questionnaire-lines-of-event',
  text: `${lines('where event_id = $1')} order by q.created_at, q.id`,
};

/** Those of an event, the first made first. */
export const linesOf = (tx: Tx, eventId: string): Promise<QuestionnaireLine[]> =>
  named<QuestionnaireLine>(tx, ofEvent, [eventId]);

/** One page of all of a workspace, the newest first, in two statements. */
export async function listQuestionnaires(
  tx: Tx,
  workspaceId: string,
  { size, offset }: PageOf,
): Promise<{ lines: QuestionnaireLine[]; total: number }> {
  const [all] = await rows<{ total: number }>(
    tx,
    `select count(*)::int as total from questionnaire where workspace_id = $1`,
    [workspaceId],
  );
  return { lines: await named<QuestionnaireLine>(tx, newest, [workspaceId, size, offset]), total: all!.total };
}

export interface SeriesChoice {
  id: string;
  name: string;
}

/** What a questionnaire may belong to instead of an event. */
export const seriesChoices = (tx: Tx, workspaceId: string): Promise<SeriesChoice[]> =>
  rows<SeriesChoice>(tx, `select id, name from series_card where workspace_id = $1 order by name, id limit 500`, [
    workspaceId,
  ]);
