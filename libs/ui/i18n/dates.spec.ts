import { formatDay, formatMoment, formatSpan, formatTime, isoDay } from './dates.js';

const tokyo = 'Asia/Tokyo';
const start = new Date('2026-11-20T04:00:00Z');
const end = new Date('2026-11-20T08:00:00Z');
const nextMorning = new Date('2026-11-21T00:30:00Z');

describe('a day', () => {
  it('is written as each language writes it', () => {
    expect(['ja', 'ja-easy', 'en'].map((language) => formatDay(start, tokyo, language as 'ja'))).toEqual([
      '2026年11月20日(金)',
      '2026{年|ねん}11{月|がつ}{20日|はつか}({金曜日|きんようび})',
      'Fri, 20 November 2026',
    ]);
  });

  it('leaves the year out where it is clear', () => {
    expect([formatDay(start, tokyo, 'ja', { year: false }), formatDay(start, tokyo, 'en', { year: false })]).toEqual([
      '11月20日(金)',
      'Fri, 20 November',
    ]);
  });

  it('leaves the day of the week out where there is no room', () => {
    const short = { year: false, weekday: false };
    expect([formatDay(start, tokyo, 'ja', short), formatDay(start, tokyo, 'en', short)]).toEqual([
      '11月20日',
      '20 November',
    ]);
  });

  it('is the day of the zone, not of the machine', () => {
    const evening = new Date('2026-11-20T16:00:00Z');
    expect([
      formatDay(evening, tokyo, 'ja'),
      formatDay(evening, 'America/New_York', 'ja'),
      isoDay(evening, tokyo),
    ]).toEqual(['2026年11月21日(土)', '2026年11月20日(金)', '2026-11-21']);
  });

  it('is read by ordinary number and にち, but for the days with their own names', () => {
    const days = [1, 8, 11, 14, 24, 30].map((day) =>
      formatDay(new Date(Date.UTC(2026, 10, day)), 'UTC', 'ja-easy', { year: false }),
    );
    expect(days.map((day) => day.slice('11{月|がつ}'.length, day.indexOf('(')))).toEqual([
      '{1日|ついたち}',
      '{8日|ようか}',
      '11{日|にち}',
      '{14日|じゅうよっか}',
      '{24日|にじゅうよっか}',
      '30{日|にち}',
    ]);
  });
});

describe('a time', () => {
  it('counts 24 hours and does not pad the hour', () => {
    expect([formatTime(nextMorning, tokyo), formatTime(new Date('2026-11-20T15:05:00Z'), tokyo)]).toEqual([
      '9:30',
      '0:05',
    ]);
  });

  it('stands behind its day', () => {
    expect([formatMoment(start, tokyo, 'ja'), formatMoment(start, tokyo, 'en')]).toEqual([
      '2026年11月20日(金) 13:00',
      'Fri, 20 November 2026, 13:00',
    ]);
  });
});

describe('a span', () => {
  it('names the day once', () => {
    expect([formatSpan(start, end, tokyo, 'ja'), formatSpan(start, end, tokyo, 'en')]).toEqual([
      '2026年11月20日(金) 13:00〜17:00',
      'Fri, 20 November 2026, 13:00–17:00',
    ]);
  });

  it('names both days when it ends on another, and the year only when that differs', () => {
    const nextYear = new Date('2027-01-01T01:00:00Z');
    expect([
      formatSpan(start, nextMorning, tokyo, 'ja'),
      formatSpan(start, nextMorning, tokyo, 'en'),
      formatSpan(start, nextYear, tokyo, 'ja'),
    ]).toEqual([
      '2026年11月20日(金) 13:00〜11月21日(土) 9:30',
      'Fri, 20 November 2026, 13:00–Sat, 21 November, 9:30',
      '2026年11月20日(金) 13:00〜2027年1月1日(金) 10:00',
    ]);
  });

  it('stays open without an end', () => {
    expect(formatSpan(start, null, tokyo, 'ja')).toBe('2026年11月20日(金) 13:00〜');
  });
});
