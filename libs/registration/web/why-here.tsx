import type { EventView } from '#events';
import { Say, useReading } from '#ui';
import type { SeatView } from '../core/application.queries.js';
import type { Why } from '../core/why-waiting.queries.js';
import { whySentence } from '../core/why-words.js';

/** Below a seat in line: why it is there and not taken. */
export function WhyHere({ event, seat, why }: { event: EventView; seat: Pick<SeatView, 'id'>; why: Why }) {
  const { language } = useReading();
  const told = why.get(seat.id);
  return told ? (
    <small>
      <Say>{whySentence(event, told, language)}</Say>
    </small>
  ) : null;
}
