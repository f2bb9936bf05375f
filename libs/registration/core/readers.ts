import type { ApplicationView, PersonView } from './application.queries.js';

/**
 * Who reads a mail about an application: its contact, for everybody on it; or an address that somebody on it gave for
 * themselves, for those who gave it. A mailbox that several share gets one mail.
 */
export interface Readers {
  contact: boolean;
  people: PersonView[];
}

/** @param address of a mail that was planned; nobody reads it any more once an address was changed: no people */
export function readersOf(application: ApplicationView, address: string): Readers {
  if (address === application.contactEmail) return { contact: true, people: application.people };
  return { contact: false, people: application.people.filter(({ email }) => email === address) };
}
