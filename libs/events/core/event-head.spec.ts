import { eventHead } from './event-head.js';
import type { EventView } from './event-view.js';

const event = (...starts: string[]) =>
  ({
    series: { id: '', name: '潮見連絡会議' },
    number: 12,
    title: '冬の連絡会議',
    zone: 'Asia/Tokyo',
    texts: {},
    sessions: starts.map((startsAt) => ({
      title: '',
      startsAt: new Date(startsAt),
      endsAt: new Date(Date.parse(startsAt) + 7_200_000),
      requirement: 'required',
      pools: [],
      programme: [],
    })),
  }) as unknown as EventView;

describe('the day in the subject of a mail', () => {
  it.each([
    ['one session', ['2026-12-09T04:30:00Z'], '12月9日(水)'],
    ['a party in the evening of the same day', ['2026-12-09T04:30:00Z', '2026-12-09T09:00:00Z'], '12月9日(水)'],
    ['a course of several days', ['2026-12-04T00:30:00Z', '2026-12-05T00:30:00Z'], '12月4日(金)〜'],
    ['no session yet', [], ''],
  ])('of an event with %s', (_, starts, day) => {
    expect(eventHead(event(...starts), 'ja').day).toBe(day);
  });
});
