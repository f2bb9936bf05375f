import holidays from '@holiday-jp/holiday_jp';
import { DateTime } from 'luxon';

/** At that hour offices close: an offer ends then. */
const close = { hour: 17, minute: 0, second: 0, millisecond: 0 };

/** 17:00 of the n-th working day after the day of this moment: neither a Saturday, a Sunday nor a holiday of Japan. */
export function endOfWorkingDay(after: Date, days: number, zone: string): Date {
  let day = DateTime.fromJSDate(after, { zone });
  for (let left = days; left > 0;) {
    day = day.plus({ days: 1 });
    if (isWorkingDay(day)) left -= 1;
  }
  return day.set(close).toJSDate();
}

const isWorkingDay = (day: DateTime): boolean => day.weekday <= 5 && !holidays.isHoliday(day.toFormat('yyyy-MM-dd'));
