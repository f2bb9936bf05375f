import { openEvent } from '#platform';

/** A mail has come to its end, sent or not: its state says which. */
export const MailEnded = openEvent<{ mailId: string }>('mail.ended');
