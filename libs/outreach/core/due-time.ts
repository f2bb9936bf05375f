import { DateTime } from 'luxon';

/**
 * When a rule is due, of columns of `reminder_rule r`, the moment of its anchor, the zone of its event. Days are counted on
 * the calendar of the zone, so that 09:00 stays 09:00 when the clocks change. An hour the clocks jump over is as much later;
 * of one that happens twice it is the second.
 */
export const dueSql = (anchor: string, zone: string): string => `
  case when r.offset_minutes is not null then ${anchor} + make_interval(mins => r.offset_minutes)
       else ((${anchor} at time zone ${zone})::date + r.offset_days + r.at_local) at time zone ${zone} end`;

/**
 * Past this a mail is missed: one that looks ahead is of no use once the event has begun, or is over for who joins online.
 * In a query that has `due` beside `reminder_rule r`.
 * @param span the table with the event's `starts_at` and `ends_at`
 */
export const goodUntilSql = (span: string): string => `
  least(due + make_interval(mins => r.good_for_minutes),
        case when due < ${span}.starts_at then case when r.audience = 'online' then ${span}.ends_at else ${span}.starts_at end end)`;

/** Midnights between now and then, as people in the zone count days: 1 is tomorrow. */
export function daysBetween(now: Date, then: Date, zone: string): number {
  const [from, to] = [now, then].map((at) => DateTime.fromJSDate(at, { zone }).startOf('day'));
  return Math.round(to!.diff(from!, 'days').days);
}
