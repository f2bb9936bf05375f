import { openEvent } from '#platform';

/** It was stated that somebody, or a proxy, was there. What holds now is in the facts: it may have been taken back since. */
export const Attended = openEvent<{ registrationId: string; sessionId: string }>('attendance.attended');
