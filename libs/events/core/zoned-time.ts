import { DateTime, IANAZone } from 'luxon';

/** What is wrong with a day and a time typed in a zone: not a day, not a time, or an hour that the clocks jump over. */
export type Unclear = 'date' | 'time' | 'skipped';

/**
 * The moment that people in this zone call `2026-11-20` `13:00`. An hour that happens twice is its first time.
 * Full-width digits, slashes and dots are read as well: not every browser offers a picker.
 */
export function momentOf(date: string, time: string, zone: string): Date | Unclear {
  const day = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(narrow(date));
  const hour = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(narrow(time));
  if (!day) return 'date';
  if (!hour) return 'time';
  const [year, month, dayOfMonth, hours, minutes] = [day[1], day[2], day[3], hour[1], hour[2]].map(Number) as Five;
  if (hours > 23 || minutes > 59) return 'time';
  if (year < 1900 || year > 2200 || !DateTime.utc(year, month, dayOfMonth).isValid) return 'date';
  const moment = DateTime.fromObject({ year, month, day: dayOfMonth, hour: hours, minute: minutes }, { zone });
  if (moment.hour !== hours || moment.minute !== minutes || moment.day !== dayOfMonth) return 'skipped';
  return new Date(Math.min(...moment.getPossibleOffsets().map((possible) => possible.toMillis())));
}

type Five = [number, number, number, number, number];

const narrow = (text: string): string => text.normalize('NFKC').trim();

/** `2026-11-20` and `13:00` in the zone, for `<input type="date">` and `<input type="time">`. */
export function typedIn(moment: Date | null, zone: string): { date: string; time: string } {
  if (!moment) return { date: '', time: '' };
  const local = DateTime.fromJSDate(moment, { zone });
  return { date: local.toFormat('yyyy-MM-dd'), time: local.toFormat('HH:mm') };
}

/** Midnights between now and then, as people count days. */
export function daysUntil(then: Date, now: Date, zone: string): number {
  const [from, to] = [now, then].map((at) => DateTime.fromJSDate(at, { zone }).startOf('day'));
  return Math.round(to!.diff(from!, 'days').days);
}

/** The day of this moment as people in the zone count it: from its midnight until the next. */
export function dayAround(moment: Date, zone: string): { from: Date; until: Date } {
  const from = DateTime.fromJSDate(moment, { zone }).startOf('day');
  return { from: from.toJSDate(), until: from.plus({ days: 1 }).startOf('day').toJSDate() };
}

/** `2026-11-20T13:00:00+09:00` */
export const isoIn = (moment: Date, zone: string): string =>
  DateTime.fromJSDate(moment, { zone }).toISO({ suppressMilliseconds: true })!;

export const isZone = (name: string): boolean => IANAZone.isValidZone(name);
