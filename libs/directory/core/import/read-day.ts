/** Calendar dates as people type them: 2026-04-01, 2026/4/1, 2026.4.1, 2026年4月1日, 令和8年4月1日, R8.4.1. @returns 2026-04-01, or null */
export function readDay(text: string): string | null {
  const found = /^(明治|大正|昭和|平成|令和|[MTSHR])?(\d{1,4}|元)(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/iu.exec(
    text.normalize('NFKC').replace(/\s/g, ''),
  );
  if (!found) return null;
  const [, era, yearText, month, day] = found;
  const year = (yearText === '元' ? 1 : Number(yearText)) + (era ? (eras[era.toUpperCase()] ?? 0) : 0);
  const iso = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return year >= 1868 && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** The year before the first of each era. */
const eras: Record<string, number> = {
  明治: 1867,
  M: 1867,
  大正: 1911,
  T: 1911,
  昭和: 1925,
  S: 1925,
  平成: 1988,
  H: 1988,
  令和: 2018,
  R: 2018,
};
