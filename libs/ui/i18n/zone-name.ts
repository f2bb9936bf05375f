import type { Language } from './language.js';

const japan: Readonly<Record<Language, string>> = {
  ja: '日本時間',
  'ja-easy': '{日本|にほん}の {時間|じかん}',
  en: 'Japan time',
};

/** In a year with summer time, where a zone has one: without it the name would be that of winter. */
const ordinary = Date.UTC(2024, 0);

/**
 * What people call a zone: 日本時間. Any other by its usual name, the same in summer and winter, with its id, which tells
 * apart those that share a name.
 * @param zone IANA zone
 */
export function zoneName(zone: string, language: Language): string {
  if (zone === 'Asia/Tokyo') return japan[language];
  // The name that ICU knows has no readings.
  if (language === 'ja-easy') return zone;
  const english = language === 'en';
  const named = new Intl.DateTimeFormat(english ? 'en' : 'ja', { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts(ordinary)
    .find(({ type }) => type === 'timeZoneName');
  return english ? `${named?.value} (${zone})` : `${named?.value}(${zone})`;
}
