import type { Steady } from '#platform';
import { closesAt, endOf, startOf, type Timed } from './event.rules.js';
import { dayAround } from './zoned-time.js';

/**
 * How long the phase of an event and the days until its deadline stay what they are now: between two of its own moments,
 * and no longer than the day in its zone.
 */
export function steadyAround(event: Timed & { zone: string; membersUntil: Date | null }, now: Date): Steady {
  const day = dayAround(now, event.zone);
  const moments = [
    event.opensAt,
    event.membersUntil,
    event.deadline,
    closesAt(event),
    startOf(event),
    endOf(event),
  ].filter((at) => at !== null);
  return {
    from: moments.filter((at) => at <= now).reduce((latest, at) => (at > latest ? at : latest), day.from),
    until: moments.filter((at) => at > now).reduce((first, at) => (at < first ? at : first), day.until),
  };
}
