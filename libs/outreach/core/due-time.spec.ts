import fc from 'fast-check';
import { DateTime } from 'luxon';
import { useDatabase } from '../../../test/support/database.js';
import { daysBetween, dueSql } from './due-time.js';
import type { Offset } from './reminder.rules.js';

/** The same by luxon, written without looking at the SQL. */
function dueAt(anchor: Date, offset: Offset, zone: string): Date {
  if ('minutes' in offset) return new Date(anchor.getTime() + offset.minutes * 60_000);
  const [hour, minute] = offset.at.split(':').map(Number) as [number, number];
  const { year, month, day } = DateTime.fromJSDate(anchor, { zone }).startOf('day').plus({ days: offset.days });
  const due = DateTime.fromObject({ year, month, day, hour, minute }, { zone });
  return new Date(Math.max(...due.getPossibleOffsets().map((possible) => possible.toMillis())));
}

const zones = [
  'Asia/Tokyo', 'Europe/Berlin', 'Europe/London', 'Europe/Dublin', 'America/New_York', 'America/St_Johns', 'Australia/Lord_Howe',
  'Pacific/Chatham', 'Asia/Kathmandu', 'America/Santiago', 'UTC',
]; // prettier-ignore

const day = 24 * 3_600_000;

describe('the hour of a rule', () => {
  const test = useDatabase();

  it.each([
    [
      'a week before, in Tokyo',
      '2026-12-11T04:00:00Z',
      'Asia/Tokyo',
      { days: -7, at: '09:00' },
      '2026-12-04T00:00:00.000Z',
    ],
    [
      'the day before, over the end of summer time in Berlin',
      '2026-10-25T13:00:00Z',
      'Europe/Berlin',
      { days: -1, at: '09:00' },
      '2026-10-24T07:00:00.000Z',
    ],
    [
      'in the morning after the clocks went back',
      '2026-10-25T13:00:00Z',
      'Europe/Berlin',
      { days: 0, at: '08:00' },
      '2026-10-25T07:00:00.000Z',
    ],
    [
      'a week before, over the start of summer time in New York',
      '2026-03-12T17:00:00Z',
      'America/New_York',
      { days: -7, at: '09:00' },
      '2026-03-05T14:00:00.000Z',
    ],
    [
      'at an hour that New York jumps over',
      '2026-03-09T17:00:00Z',
      'America/New_York',
      { days: -1, at: '02:30' },
      '2026-03-08T07:30:00.000Z',
    ],
    [
      'at an hour that Berlin has twice: the second',
      '2026-10-26T13:00:00Z',
      'Europe/Berlin',
      { days: -1, at: '02:30' },
      '2026-10-25T01:30:00.000Z',
    ],
    [
      'the day before the first of March of a leap year',
      '2028-03-01T04:00:00Z',
      'Asia/Tokyo',
      { days: -1, at: '09:00' },
      '2028-02-29T00:00:00.000Z',
    ],
    [
      'a week after the end of March',
      '2026-03-31T07:30:00Z',
      'Asia/Tokyo',
      { days: 7, at: '09:00' },
      '2026-04-07T00:00:00.000Z',
    ],
    ['two minutes before', '2026-12-11T04:00:00Z', 'Asia/Tokyo', { minutes: -2 }, '2026-12-11T03:58:00.000Z'],
  ])('%s', (_, anchor, zone, offset, due) => {
    expect(dueAt(new Date(anchor), offset, zone).toISOString()).toBe(due);
  });

  it('is the same by our reckoning and by PostgreSQL’s, in every zone, over every change of clocks and leap day', async () => {
    const moments = fc.record({
      zone: fc.constantFrom(...zones),
      // every day of eight years, also 2028-02-29
      anchor: fc
        .integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2032, 0, 1) / 60_000 })
        .map((minutes) => new Date(minutes * 60_000)),
      days: fc.integer({ min: -60, max: 60 }),
      at: fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 59))
        .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(moments, { minLength: 300, maxLength: 300, size: 'max' }), async (cases) => {
        const asked = JSON.stringify(
          cases.map(({ zone, anchor, days, at }, place) => ({
            place,
            zone,
            anchor,
            offset_minutes: null,
            offset_days: days,
            at_local: at,
          })),
        );
        const found = await test.sql<{ due: Date }>(
          `select ${dueSql('r.anchor', 'r.zone')} as due
           from jsonb_to_recordset($1::jsonb) as r(place int, zone text, anchor timestamptz, offset_minutes int, offset_days int, at_local time) order by place`,
          [asked],
        );
        expect(found.map(({ due }) => due.toISOString())).toEqual(
          cases.map(({ anchor, days, at, zone }) => dueAt(anchor, { days, at }, zone).toISOString()),
        );
      }),
      { numRuns: process.env['LONG'] ? 200 : 15, endOnFailure: true },
    );
  }, 120_000);

  it('counts days as people do: tomorrow is tomorrow, also after 25 hours', () => {
    const days = (now: string, then: string, zone: string) => daysBetween(new Date(now), new Date(then), zone);
    expect([
      days('2026-10-24T07:00:00Z', '2026-10-25T13:00:00Z', 'Europe/Berlin'),
      days('2026-12-10T00:00:00Z', '2026-12-11T04:00:00Z', 'Asia/Tokyo'),
      days('2026-12-10T15:00:00Z', '2026-12-11T04:00:00Z', 'Asia/Tokyo'),
      days('2026-12-11T08:00:00Z', '2026-12-10T04:00:00Z', 'Asia/Tokyo'),
      Math.round((Date.UTC(2028, 2, 1) - Date.UTC(2028, 1, 28)) / day),
    ]).toEqual([1, 1, 0, -1, 2]);
  });
});
