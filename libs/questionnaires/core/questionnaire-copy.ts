import type { EventCopy } from '#events';
import { rows } from '#platform';

/**
 * The next event asks what the last one asked, as a draft that nobody has been asked yet. Items and options keep their
 * identity, so that the answers of both can be compared.
 */
export const questionnaireCopy: EventCopy = {
  key: 'questionnaire',
  after: 'reminders',
  async contents(tx, eventId) {
    const found = await rows(tx, 'select 1 from questionnaire where event_id = $1', [eventId]);
    return found.length === 0 ? null : { ja: 'アンケート(下書きとして)', en: 'the questionnaire (as a draft)' };
  },
  async copy(tx, { from, to, now }) {
    await rows(
      tx,
      `insert into questionnaire (id, workspace_id, event_id, title, titles, anonymity, draft, created_at)
       select uuidv7(), workspace_id, $2, title, titles, anonymity, draft, $3 from questionnaire where event_id = $1`,
      [from, to, now],
    );
  },
};
