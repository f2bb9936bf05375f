import { daysUntil, isZone, momentOf, typedIn } from './zoned-time.js';

describe('a time typed in a zone', () => {
  it('is the moment that people there call so', () => {
    expect(momentOf('2026-12-11', '13:00', 'Asia/Tokyo')).toEqual(new Date('2026-12-11T04:00:00Z'));
    expect(momentOf('2026-12-11', '00:30', 'Asia/Tokyo')).toEqual(new Date('2026-12-10T15:30:00Z'));
    expect(momentOf('2026-07-01', '09:00', 'Europe/Berlin')).toEqual(new Date('2026-07-01T07:00:00Z'));
  });

  it('may be typed without a picker, also in full-width letters', () => {
    expect(momentOf('２０２６／１２／１１', '１３：００', 'Asia/Tokyo')).toEqual(new Date('2026-12-11T04:00:00Z'));
    expect(momentOf('2026.2.3', '9:05', 'Asia/Tokyo')).toEqual(new Date('2026-02-03T00:05:00Z'));
  });

  it('is refused where the clocks jump over it', () => {
    expect(momentOf('2026-03-29', '02:30', 'Europe/Berlin')).toBe('skipped');
    expect(momentOf('2026-03-29', '03:00', 'Europe/Berlin')).toEqual(new Date('2026-03-29T01:00:00Z'));
    expect(momentOf('2026-09-06', '00:30', 'America/Santiago')).toBe('skipped');
  });

  it('is its first time where the clocks give it twice', () => {
    expect(momentOf('2026-10-25', '02:30', 'Europe/Berlin')).toEqual(new Date('2026-10-25T00:30:00Z'));
  });

  it('knows leap days and no others', () => {
    expect(momentOf('2028-02-29', '10:00', 'Asia/Tokyo')).toEqual(new Date('2028-02-29T01:00:00Z'));
    expect(momentOf('2027-02-29', '10:00', 'Asia/Tokyo')).toBe('date');
  });

  it.each([
    ['', '13:00', 'date'],
    ['あした', '13:00', 'date'],
    ['2026-13-01', '13:00', 'date'],
    ['0001-01-01', '13:00', 'date'],
    ['99999-01-01', '13:00', 'date'],
    ['2026-12-11', '', 'time'],
    ['2026-12-11', '午後1時', 'time'],
    ['2026-12-11', '24:00', 'time'],
    ['2026-12-11', '12:60', 'time'],
  ])('%s %s is not clear: %s', (date, time, unclear) => {
    expect(momentOf(date, time, 'Asia/Tokyo')).toBe(unclear);
  });

  it('comes back into the form as it was typed, on both sides of a change of the clocks', () => {
    for (const [date, time] of [
      ['2026-03-29', '01:59'],
      ['2026-03-29', '03:00'],
      ['2026-10-25', '02:30'],
    ] as const) {
      expect(typedIn(momentOf(date, time, 'Europe/Berlin') as Date, 'Europe/Berlin')).toEqual({ date, time });
    }
    expect(typedIn(null, 'Asia/Tokyo')).toEqual({ date: '', time: '' });
  });
});

describe('days until a deadline', () => {
  it('are midnights of the place, not spans of 24 hours', () => {
    const now = new Date('2026-11-24T14:00:00Z'); // 23:00 in Tokyo
    const days = ['2026-11-24T14:59:00Z', '2026-11-24T15:00:00Z', '2026-12-04T08:00:00Z'].map((then) =>
      daysUntil(new Date(then), now, 'Asia/Tokyo'),
    );
    expect(days).toEqual([0, 1, 10]);
  });

  it('count a day of 23 hours as one', () => {
    const [now, then] = [new Date('2026-03-28T12:00:00Z'), new Date('2026-03-29T22:30:00Z')];
    expect(daysUntil(then, now, 'Europe/Berlin')).toBe(2);
  });
});

describe('the name of a zone', () => {
  it('is one of the IANA list', () => {
    expect(['Asia/Tokyo', 'UTC', 'Asia/Nowhere', '', '../../etc'].map(isZone)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
