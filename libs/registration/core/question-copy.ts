import type { EventCopy } from '#events';
import { rows } from '#platform';

/** The questions of last time, those of a session with the one in its place. */
export const questionCopy: EventCopy = {
  key: 'questions',
  async contents(tx, eventId) {
    const [found] = await rows<{ n: number }>(
      tx,
      'select count(*)::int as n from question where event_id = $1 and closed_at is null',
      [eventId],
    );
    return found!.n === 0 ? null : { ja: `フォームの質問 ${found!.n}問`, en: `${found!.n} questions on the form` };
  },
  async copy(tx, { from, to }) {
    await rows(
      tx,
      `insert into question (id, workspace_id, event_id, session_id, ordinal, kind, asks, label, hint, required, options)
       select uuidv7(), q.workspace_id, $2, there.id, q.ordinal, q.kind, q.asks, q.label, q.hint, q.required, q.options
       from question q left join session_now here on here.id = q.session_id
         left join session_now there on there.event_id = $2 and there.ordinal = here.ordinal
       where q.event_id = $1 and q.closed_at is null`,
      [from, to],
    );
  },
};
