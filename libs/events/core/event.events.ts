import { domainEvent } from '#platform';

/** Time, place, way of taking part or join link of a published event changed; its revision has risen. */
export const EventRescheduled = domainEvent<{ eventId: string }>('event.rescheduled');

/** A published event does not take place. */
export const EventCancelled = domainEvent<{ eventId: string }>('event.cancelled');

/** A pool of a published event has more places than before: those in line may move up. */
export const CapacityRaised = domainEvent<{ eventId: string }>('event.capacity-raised');
