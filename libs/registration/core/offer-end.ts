import { type EventView, promotionEnds, startOf } from '#events';
import { endOfWorkingDay } from './working-days.js';

/**
 * Until when a seat that is offered now is held: as many working days as the event gives, by its clocks. An offer that made
 * itself ends with the automatic promotion at the latest, one that staff made with the start.
 */
export function offerEnd(event: EventView, now: Date, by: 'line' | 'staff'): Date {
  const end = endOfWorkingDay(now, event.offerDays, event.zone);
  const latest = by === 'line' ? promotionEnds(event) : startOf(event);
  return latest && latest < end ? latest : end;
}
