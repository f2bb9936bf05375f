import { uuidv7 } from '#platform';
import { useReminderDesk } from '../../../test/support/reminder-desk.js';

describe('the timeline of an event', () => {
  const desk = useReminderDesk();

  it('holds what was told beside the reminders, by kind and day, and not each answer to one person', async () => {
    const event = await desk.event();
    const mail = (kind: string, at: string, state: string) =>
      desk.test.sql(
        `insert into mail (id, workspace_id, kind, lane, dedupe_key, subject_id, to_address, language, message_id, run_at, state, created_at)
         values ($1::uuid, $2, $3, 'bulk', $1::text, $4, 'a@tsumugi.example', 'ja', $1::text, $5, $6, $5)`,
        [uuidv7(), event.workspaceId, kind, event.id, at, state],
      );
    for (const state of ['sent', 'sent', 'failed'])
      await mail('registration.invitation', '2026-10-01T00:00:00Z', state);
    // 23:30 and 0:30 in Tokyo are two days.
    await mail('registration.moved', '2026-10-02T14:30:00Z', 'sent');
    await mail('registration.moved', '2026-10-02T15:30:00Z', 'sent');
    await mail('registration.promoted', '2026-10-03T00:00:00Z', 'stored');
    await mail('questionnaires.request', '2026-10-04T00:00:00Z', 'planned');
    for (const kind of ['link', 'received', 'changed'])
      await mail(`registration.${kind}`, '2026-10-05T00:00:00Z', 'sent');
    const { timeline } = await desk.reminders.of(event.workspaceId, event.id);
    expect(timeline.others.map(({ kind, outcome, count }) => `${kind} ${outcome} ${count}`)).toEqual([
      'questionnaires.request underway 1',
      'registration.promoted stored 1',
      'registration.moved sent 1',
      'registration.moved sent 1',
      'registration.invitation failed 1',
      'registration.invitation sent 2',
    ]);
  });
});
