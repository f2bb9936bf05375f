import { places, slot } from '../../../test/support/event-plans.js';
import { useReminderDesk } from '../../../test/support/reminder-desk.js';
import type { EventView } from '#events';

// The event: Friday 11 December 2026, 13:00 to 16:30 in Tokyo (04:00 to 07:30 UTC), published without its link.
const bothWays = {
  sessions: [slot({ pools: [places(), places({ mode: 'online', venue: '', field: 'sessions.0.pools.1' })] })],
};
const joinUrl = 'https://meet.example/123';

describe('an event whose join link comes later', () => {
  const desk = useReminderDesk();

  const timeline = async (event: EventView) => {
    const { timeline } = await desk.reminders.of(event.workspaceId, event.id);
    const coming = timeline.coming.find(({ rule }) => rule.purpose === 'join');
    const past = timeline.past.filter(({ rule }) => rule.purpose === 'join');
    return {
      coming: coming && { count: coming.count, linkless: coming.linkless },
      past: past.map(({ outcome, count }) => `${outcome} ${count}`),
    };
  };

  it('sends nobody an empty link: the mail waits, and goes as soon as the link is there', async () => {
    const event = await desk.event(bothWays);
    await desk.apply(event, { mode: 'online' });
    await desk.apply(event, { email: 'aosato@tsumugi.example' });
    await desk.at('2026-12-10T00:00:00Z');
    expect(await timeline(event)).toEqual({ coming: { count: 1, linkless: 1 }, past: [] });
    const waiting = [await desk.at('2026-12-10T23:00:00Z'), await desk.at('2026-12-11T03:00:00Z')];
    expect([waiting, await timeline(event)]).toEqual([[[], []], { coming: undefined, past: ['waits 1'] }]);
    await desk.move(event, { joinUrl });
    expect(await desk.at('2026-12-11T03:00:03Z')).toEqual(['join haitani 2026-12-10T23:00Z']);
    const letter = (await desk.letters(event)).find(({ subject }) => subject.includes('リンク'));
    expect(letter!.text).toContain('参加のページを開く');
    expect(await timeline(event)).toEqual({ coming: undefined, past: ['underway 1'] });
  });

  it('tells nobody that it has moved when the first link is entered', async () => {
    const event = await desk.event(bothWays);
    await desk.apply(event, { mode: 'online' });
    expect((await desk.move(event, { joinUrl })).revision).toBe(0);
  });

  it('says afterwards that no link was there while it was of use', async () => {
    const event = await desk.event(bothWays);
    await desk.apply(event, { mode: 'online' });
    await desk.at('2026-12-10T23:00:00Z');
    const over = await desk.at('2026-12-11T07:30:00Z');
    await desk.move(event, { joinUrl });
    expect([over, await desk.at('2026-12-11T08:00:00Z')]).toEqual([[], []]);
    expect((await timeline(await desk.move(event, { joinUrl: null }))).past).toEqual(['linkless 1']);
  });

  it('promises in its other mails no more than there is', async () => {
    const event = await desk.event(bothWays);
    await desk.apply(event, { mode: 'online' });
    const text = async () => {
      await desk.at('2026-12-10T00:00:00Z');
      return (await desk.letters(event)).find(({ subject }) => subject.startsWith('【明日 '))!.text;
    };
    const without = await text();
    await desk.move(event, { joinUrl });
    const said = (letter: string) =>
      ['参加のページを開く', '参加リンクは準備中'].filter((words) => letter.includes(words));
    expect([said(without), said(await text())]).toEqual([['参加リンクは準備中'], ['参加のページを開く']]);
  });
});
