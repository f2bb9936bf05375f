import { useReminderDesk } from '../../../test/support/reminder-desk.js';
import { standingOfRules } from './reminder.queries.js';

// The event: Friday 11 December 2026, 13:00 in Tokyo; its first reminder is due on the 4th at 09:00.
describe('why there is no mail', () => {
  const desk = useReminderDesk();

  it('is a missing address for who was there at its hour, and the hour for who came after it', async () => {
    const event = await desk.event();
    await desk.apply(event, { email: '', names: ['青砥 しおり'] });
    desk.test.clock.set(new Date('2026-12-11T04:10:00Z'));
    await desk.apply(event, { email: '', names: ['氷室 わかな'] });
    const rules = await desk.test.database.withWorkspace(event.workspaceId, (tx) =>
      standingOfRules(tx, event.id, desk.test.clock.now()),
    );
    const told = Object.fromEntries(rules.map(({ purpose, unsent }) => [purpose, unsent]));
    expect(told['week-before']).toEqual([
      { verdict: 'over', cause: 'joined', count: 1 },
      { verdict: 'unreachable', cause: 'set', count: 1 },
    ]);
    expect(told['thanks']).toEqual([{ verdict: 'unreachable', cause: 'set', count: 2 }]);
  });
});
