import type { Language } from './language.js';

/** The fiscal year a moment falls in: March 2027 is in 2026 when years start in April. */
export function fiscalYearOf(at: Date, zone: string, firstMonth = 4): number {
  const [year, month] = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: 'numeric' })
    .format(at)
    .split(/\D/)
    .map(Number) as [number, number];
  return month < firstMonth ? year - 1 : year;
}

/**
 * 令和8年度 · fiscal year 2026. A year that saw two eras is called by the one of its seventh month
 * (2019 is 令和元年度, 1988 昭和63年度), as the offices write it.
 */
export function formatFiscalYear(year: number, language: Language, firstMonth = 4): string {
  if (language === 'en') return `fiscal year ${year}`;
  const middle = new Date(Date.UTC(year, firstMonth + 5, 15));
  const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { timeZone: 'UTC', era: 'long', year: 'numeric' }).format(
    middle,
  );
  return language === 'ja' ? `${era}度` : `${year}{年度|ねんど}`;
}
