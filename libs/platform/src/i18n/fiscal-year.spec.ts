import { fiscalYearOf, formatFiscalYear } from './fiscal-year.js';

describe('a fiscal year', () => {
  it('begins in April unless the host body says otherwise', () => {
    const march = new Date('2027-03-31T14:59:00Z');
    const april = new Date('2027-03-31T15:00:00Z');
    expect([
      fiscalYearOf(march, 'Asia/Tokyo'),
      fiscalYearOf(april, 'Asia/Tokyo'),
      fiscalYearOf(march, 'Asia/Tokyo', 1),
    ]).toEqual([2026, 2027, 2027]);
  });

  it('is called by its era, as offices write it', () => {
    expect([2026, 2019, 2018, 1989, 1988].map((year) => formatFiscalYear(year, 'ja'))).toEqual([
      '令和8年度',
      '令和元年度',
      '平成30年度',
      '平成元年度',
      '昭和63年度',
    ]);
  });

  it('is a plain number in English and in easy Japanese', () => {
    expect([formatFiscalYear(2026, 'en'), formatFiscalYear(2026, 'ja-easy')]).toEqual([
      'fiscal year 2026',
      '2026{年度|ねんど}',
    ]);
  });
});
