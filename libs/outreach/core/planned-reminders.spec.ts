import { useReminderDesk } from '../../../test/support/reminder-desk.js';
import { slot } from '../../../test/support/event-plans.js';
import type { EventPlan, MailPlanning } from '#events';
import { seminar } from '../../../test/support/event-plans.js';
import { plannedReminders } from './planned-reminders.js';

describe('the reminders of an event that is only typed yet', () => {
  const desk = useReminderDesk();

  const planned = async (plan: EventPlan, more: Partial<MailPlanning> = {}) => {
    const { startsAt, endsAt } = plan.sessions[0]!;
    const mails = await desk.test.database.withWorkspace(desk.workspace, (tx) =>
      plannedReminders.list(tx, {
        startsAt,
        endsAt,
        deadline: plan.deadline,
        zone: plan.zone,
        modes: new Set(plan.sessions.flatMap(({ pools }) => pools.map(({ mode }) => mode))),
        rulesOf: null,
        usual: true,
        now: desk.test.clock.now(),
        ...more,
      }),
    );
    return mails.map(({ at, what }) => `${at!.toISOString()} ${what.ja}`);
  };

  // In Berlin the clocks change on 25 October 2026, a day before.
  it.each([
    ['Asia/Tokyo', '2026-12-11T04:00:00Z'],
    ['Europe/Berlin', '2026-10-26T12:00:00Z'],
  ])('go at the hours at which they go once it is published: %s', async (zone, start) => {
    const startsAt = new Date(start);
    const plan = seminar({
      zone,
      deadline: null,
      sessions: [slot({ startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000) })],
    });
    const event = await desk.event(plan);
    const { rules } = await desk.reminders.of(event.workspaceId, event.id);
    const due = rules.filter(({ audience }) => audience !== 'online').map((rule) => rule.due!.toISOString());
    expect((await planned(plan)).map((line) => line.split(' ')[0])).toEqual(due);
    expect((await planned(plan, { rulesOf: event.id })).map((line) => line.split(' ')[0]).sort()).toEqual(due);
  });

  it('are those of the event whose next it is, with what was changed there', async () => {
    const event = await desk.event();
    await desk.choose(event, { 'day-before': { offset: { days: -2, at: '08:00' } }, 'week-before': { active: false } });
    const lines = await planned(seminar(), { rulesOf: event.id });
    expect(lines).toContain('2026-12-08T23:00:00.000Z 前日のお知らせ');
    expect(lines.join()).not.toContain('1週間前');
  });

  it('are none without a day, none of hours that have passed, none for screens that there are not, and none unasked', async () => {
    expect(await planned(seminar(), { startsAt: null, endsAt: null })).toEqual([]);
    expect((await planned(seminar(), { now: new Date('2026-12-10T12:00:00Z') }))[0]).toContain('お礼とアンケート');
    expect((await planned(seminar())).join()).not.toContain('参加のリンク');
    expect((await planned(seminar(), { modes: new Set(['online']) })).join()).toContain('参加のリンク');
    expect(await planned(seminar(), { usual: false })).toEqual([]);
  });
});
