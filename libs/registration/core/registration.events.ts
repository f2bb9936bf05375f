import { openEvent } from '#platform';

/** Somebody sent an application, or staff took one. */
export const Applied = openEvent<{ eventId: string; applicationId: string }>('registration.applied');

/** Somebody has a confirmed seat in a session where they had none: with the application, by a change, or back after a cancellation. */
export const Seated = openEvent<{ eventId: string; registrationId: string }>('registration.seated');

/** Somebody who waited has a confirmed seat. */
export const MovedUp = openEvent<{ eventId: string; registrationId: string }>('registration.moved-up');

/** Somebody does not come any more, with all seats. */
export const Cancelled = openEvent<{ eventId: string; registrationId: string }>('registration.cancelled');
