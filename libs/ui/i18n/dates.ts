import type { Language } from './language.js';

interface Parts {
  year: number;
  month: number;
  day: number;
  weekday: number;
  /** 13:00, hour not padded: 9:05 */
  time: string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23',
      year: 'numeric', month: 'numeric', day: 'numeric', weekday: 'short', hour: 'numeric', minute: '2-digit',
    }); // prettier-ignore
    formatters.set(zone, formatter);
  }
  return formatter;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const kanji = '日月火水木金土';
const readings = ['にち', 'げつ', 'か', 'すい', 'もく', 'きん', 'ど'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore

function partsOf(at: Date, zone: string): Parts {
  const part = Object.fromEntries(
    formatterOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return {
    year: Number(part['year']),
    month: Number(part['month']),
    day: Number(part['day']),
    weekday: weekdays.indexOf(part['weekday'] ?? ''),
    time: `${Number(part['hour'])}:${part['minute']}`,
  };
}

export interface DayOptions {
  /** without the year: 11月20日(金) */
  year?: boolean;
  /** without the day of the week: 2026年11月20日 */
  weekday?: boolean;
}

/**
 * 2026年11月20日(金) · Fri, 20 November 2026 · the easy one with readings, to be shown by `<Say>`.
 * @param zone IANA zone of the event or workspace
 */
export function formatDay(at: Date, zone: string, language: Language, options: DayOptions = {}): string {
  return dayOf(partsOf(at, zone), language, options.year ?? true, options.weekday ?? true);
}

/** 13:00 in every language: the day has 24 hours on paper, too. */
export const formatTime = (at: Date, zone: string): string => partsOf(at, zone).time;

/** 2026年11月20日(金) 17:00 */
export function formatMoment(at: Date, zone: string, language: Language, options: DayOptions = {}): string {
  return join(formatDay(at, zone, language, options), formatTime(at, zone), language);
}

/** 2026年11月20日(金) 13:00〜17:00; over midnight 2026年11月20日(金) 13:00〜11月21日(土) 10:00; without an end 13:00〜. */
export function formatSpan(
  start: Date,
  end: Date | null,
  zone: string,
  language: Language,
  options: DayOptions = {},
): string {
  const [from, to] = [partsOf(start, zone), end && partsOf(end, zone)];
  const till = language === 'en' ? '–' : '〜';
  const until = !to
    ? ''
    : sameDay(from, to)
      ? to.time
      : join(dayOf(to, language, from.year !== to.year), to.time, language);
  return join(formatDay(start, zone, language, options), `${from.time}${till}${until}`, language);
}

/** 2026-11-20 in the zone: for `<input type="date">` and file names. */
export function isoDay(at: Date, zone: string): string {
  const { year, month, day } = partsOf(at, zone);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function dayOf(
  { year, month, day, weekday }: Parts,
  language: Language,
  withYear: boolean,
  withWeekday = true,
): string {
  const only = (text: string) => (withWeekday ? text : '');
  switch (language) {
    case 'ja':
      return `${withYear ? `${year}年` : ''}${month}月${day}日${only(`(${kanji[weekday]})`)}`;
    case 'ja-easy':
      return `${withYear ? `${year}{年|ねん}` : ''}${month}{月|がつ}${easyDay(day)}${only(`({${kanji[weekday]}曜日|${readings[weekday]}ようび})`)}`;
    case 'en':
      return `${only(`${weekdays[weekday]}, `)}${day} ${months[month - 1]}${withYear ? ` ${year}` : ''}`;
  }
}

/** Days that are not read number + にち. */
const oddDays: Record<number, string> = {
  1: 'ついたち', 2: 'ふつか', 3: 'みっか', 4: 'よっか', 5: 'いつか', 6: 'むいか', 7: 'なのか', 8: 'ようか', 9: 'ここのか',
  10: 'とおか', 14: 'じゅうよっか', 20: 'はつか', 24: 'にじゅうよっか',
}; // prettier-ignore

const easyDay = (day: number): string => (oddDays[day] ? `{${day}日|${oddDays[day]}}` : `${day}{日|にち}`);

const join = (day: string, time: string, language: Language): string =>
  language === 'en' ? `${day}, ${time}` : `${day} ${time}`;

const sameDay = (a: Parts, b: Parts): boolean => a.year === b.year && a.month === b.month && a.day === b.day;
