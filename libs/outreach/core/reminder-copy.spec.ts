import { uuidv7 } from '#platform';
import { makeEvent, organiser } from '../../../test/support/events-desk.js';
import { useReminderDesk } from '../../../test/support/reminder-desk.js';
import { reminderCopy } from './reminder-copy.js';

describe('the next event', () => {
  const desk = useReminderDesk();
  const rulesOf = (id: string) =>
    desk.test.sql(
      `select purpose, anchor, offset_minutes, offset_days, at_local, audience, late_policy, good_for_minutes, active
       from reminder_rule where event_id = $1 order by purpose`,
      [id],
    );

  it('reminds as the last one did, own rules and those switched off as well, from now on', async () => {
    const last = await desk.event();
    await desk.choose(last, { absent: { active: false }, 'day-before': { offset: { days: -2, at: '17:30' } } });
    await desk.reminders.add(last.workspaceId, organiser, last.id, { offset: { minutes: -90 }, audience: 'online' });
    const next = await makeEvent(desk.test, desk.workspace);
    desk.test.clock.advance(3_600_000);
    const now = desk.test.clock.now();
    const contents = await desk.test.database.withWorkspace(desk.workspace, async (tx) => {
      await reminderCopy.copy(tx, { workspaceId: desk.workspace, from: last.id, to: next.id, now });
      return [await reminderCopy.contents(tx, last.id), await reminderCopy.contents(tx, uuidv7())];
    });
    const copied = await rulesOf(next.id);
    expect(copied).toHaveLength(7);
    expect(copied).toEqual(await rulesOf(last.id));
    expect(contents).toEqual([{ ja: 'リマインダー 7件', en: '7 reminders' }, null]);
    expect(
      await desk.test.sql('select distinct changed_at as at from reminder_rule where event_id = $1', [next.id]),
    ).toEqual([{ at: now }]);
  });
});
