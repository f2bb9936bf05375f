import { proposeNextDay } from './next-day.rules.js';

const today = '2026-11-21';
const next = (...days: string[]) => proposeNextDay(days, today);

describe('the day of the next time', () => {
  it('is the same weekday of the next month: the second Wednesday', () => {
    expect(next('2026-11-11')).toEqual({ day: '2026-12-09', rhythm: { kind: 'weekday', nth: 2, weekday: 3 } });
    expect(next('2026-10-14', '2026-11-11').day).toBe('2026-12-09');
  });

  it('takes the months between the last times, also over the turn of the year', () => {
    expect(next('2026-08-12', '2026-10-14').day).toBe('2026-12-09');
    expect(next('2026-07-08', '2026-10-14').day).toBe('2027-01-13');
    expect(next('2024-12-13', '2025-12-12').day).toBe('2026-12-11');
  });

  it('is not led astray by one month left out, or one time on another day', () => {
    // Eleven meetings from May to March: April is left out.
    expect(next('2026-01-14', '2026-02-12', '2026-03-11', '2026-05-13', '2026-06-10').day).toBe('2026-12-09');
    expect(next('2026-08-12', '2026-09-09', '2026-10-14', '2026-11-19').day).toBe('2026-12-09');
  });

  it('is the last of its weekday where the last time was in the fifth week', () => {
    expect(next('2026-10-30')).toEqual({ day: '2026-11-27', rhythm: { kind: 'weekday', nth: 5, weekday: 5 } });
  });

  it('is a week or two later where the last two were so far apart', () => {
    expect(next('2026-11-11', '2026-11-18')).toEqual({ day: '2026-11-25', rhythm: { kind: 'weeks', weeks: 1 } });
    expect(next('2026-11-04', '2026-11-18')).toEqual({ day: '2026-12-02', rhythm: { kind: 'weeks', weeks: 2 } });
  });

  it('is the same date of the month where the last ones share that and no weekday', () => {
    expect(next('2026-09-15', '2026-10-15', '2026-11-15')).toEqual({
      day: '2026-12-15',
      rhythm: { kind: 'date', date: 15 },
    });
    expect(next('2026-08-31', '2026-10-31').day).toBe('2026-12-31');
  });

  it('is the same date of the next month where there is no rhythm, and at most its last day', () => {
    expect(next('2026-09-01', '2026-10-30')).toEqual({ day: '2026-11-30', rhythm: { kind: 'date', date: 30 } });
    expect(next('2026-12-13', '2027-01-31').day).toBe('2027-02-28');
  });

  it('lies ahead, however long ago the last one was', () => {
    expect(next('2024-03-13').day).toBe('2026-12-09');
    expect(next('2024-03-06', '2024-03-13').day).toBe('2026-11-25');
  });
});
