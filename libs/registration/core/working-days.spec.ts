import { endOfWorkingDay } from './working-days.js';

const end = (after: string, days: number, zone = 'Asia/Tokyo') =>
  endOfWorkingDay(new Date(after), days, zone).toISOString();

describe('the end of the n-th working day', () => {
  it('is at 17:00 and counts from the day after', () => {
    expect(end('2026-10-06T00:00:00Z', 1)).toBe('2026-10-07T08:00:00.000Z');
    expect(end('2026-10-06T00:00:00Z', 3)).toBe('2026-10-09T08:00:00.000Z');
  });

  it('skips a weekend with the holiday after it: Sports Day, 12 October 2026', () => {
    expect(end('2026-10-09T00:00:00Z', 1)).toBe('2026-10-13T08:00:00.000Z');
  });

  it('skips the days in May, and a holiday between two others in September 2026', () => {
    expect(end('2026-05-01T03:00:00Z', 1)).toBe('2026-05-07T08:00:00.000Z');
    expect(end('2026-09-18T03:00:00Z', 1)).toBe('2026-09-24T08:00:00.000Z');
  });

  it('goes by the day of the zone: 23:30 in Tokyo is still that day, half an hour later the next one', () => {
    expect(end('2026-10-06T14:30:00Z', 1)).toBe('2026-10-07T08:00:00.000Z');
    expect(end('2026-10-06T15:00:00Z', 1)).toBe('2026-10-08T08:00:00.000Z');
  });
});
