import { slot } from '../../../test/support/event-plans.js';
import { useReminderDesk } from '../../../test/support/reminder-desk.js';
import { rows } from '#platform';
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

describe('who waits', () => {
  const desk = useReminderDesk();

  it.each([
    ['optional', 'optional', 0],
    ['required', 'optional', 1],
    ['optional', 'required', 0],
  ] as const)(
    'is told by the state of the registration: seated at a session that is %s, in line for one that is %s, reminders: %i',
    async (seated, inLine, contacts) => {
      const event = await desk.event({
        sessions: [slot({ requirement: seated }), slot({ requirement: inLine, field: 'sessions.1' })],
      });
      const [registration] = await desk.apply(event);
      await desk.test.sql(
        `update seat set state = 'waiting', position = 1 where registration_id = $1 and session_id = $2`,
        [registration, event.sessions[1]!.id],
      );
      const [rules, states] = await desk.test.database.withWorkspace(event.workspaceId, async (tx) => [
        await standingOfRules(tx, event.id, desk.test.clock.now()),
        await rows(tx, 'select state from registration_now'),
      ]);
      expect(states).toEqual([{ state: contacts === 0 ? 'waiting' : 'confirmed' }]);
      expect(rules.find(({ purpose }) => purpose === 'week-before')!.contacts).toBe(contacts);
    },
  );
});
