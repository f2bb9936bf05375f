import { named, type Statement, type Tx } from '#platform';
import type { Asks, QuestionKindName } from './question-kinds/index.js';

/** A question that is asked. */
export interface QuestionView {
  id: string;
  /** asked of those who come to it; null: of everybody */
  sessionId: string | null;
  kind: QuestionKindName;
  asks: Asks;
  /** may hold readings, as may hint and options */
  label: string;
  hint: string;
  required: boolean;
  options: string[];
}

/** The questions of `event`, a column, as JSON in their order: for statements that read something else with them. */
export const questionsOf = (event: string): string => `
  (select coalesce(json_agg(json_build_object(
      'id', q.id, 'sessionId', q.session_id, 'kind', q.kind, 'asks', q.asks, 'label', q.label, 'hint', q.hint,
      'required', q.required, 'options', q.options) order by q.ordinal), '[]')
   from question q where q.event_id = ${event} and q.closed_at is null)`;

const asked: Statement = {
  name: 'questions-asked',
  text: `
    select q.id, q.session_id as "sessionId", q.kind, q.asks, q.label, q.hint, q.required, q.options
    from question q where q.event_id = $1 and q.closed_at is null order by q.ordinal`,
};

/** What the form of an event asks. */
export const loadQuestions = (tx: Tx, eventId: string): Promise<QuestionView[]> =>
  named<QuestionView>(tx, asked, [eventId]);
