import type { EventCopy } from '#events';
import { rows } from '#platform';

/**
 * The next event asks what the last one asked, each as a draft that nobody has been asked yet. Items and options keep their
 * identity, so that the answers of both can be compared.
 */
export const questionnaireCopy: EventCopy = {
  key: 'questionnaire',
  after: 'reminders',
  async contents(tx, eventId) {
    const found = await rows(tx, 'select 1 from questionnaire where event_id = $1', [eventId]);
    if (found.length === 0) return null;
    return found.length === 1
      ? { ja: 'アンケート(下書きとして)', en: 'the questionnaire (as a draft)' }
      : { ja: `アンケート ${found.length}件(下書きとして)`, en: `${found.length} questionnaires (as drafts)` };
  },
  async copy(tx, { from, to, now }) {
    await rows(
      tx,
      `insert into questionnaire (id, workspace_id, event_id, occasion, title, titles, anonymity, draft, created_at)
       select uuidv7(), workspace_id, $2, occasion, title, titles, anonymity, draft, $3::timestamptz + n * interval '1 microsecond'
       from (select *, row_number() over (order by created_at, id) - 1 as n from questionnaire where event_id = $1) q`,
      [from, to, now],
    );
  },
};
