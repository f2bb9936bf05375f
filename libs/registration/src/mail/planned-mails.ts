import type { EventView } from '#events';
import type { NewMail } from '#messaging';
import { rows, type Tx } from '#platform';
import type { Language } from '#platform/ui';
import type { Application } from '../application.entity.js';

export type StandingMail = 'received' | 'changed' | 'cancelled' | 'promoted' | 'moved' | 'called-off';

export const standingKind = (why: StandingMail): string => `registration.${why}`;

interface Contact {
  applicationId: string;
  email: string;
  name: string;
  language: Language;
}

function standing(why: StandingMail, contact: Contact, event: EventView, key: string): NewMail[] {
  if (contact.email === '') return [];
  return [
    {
      kind: standingKind(why),
      dedupeKey: `${why}:${contact.applicationId}:${key}`,
      to: { email: contact.email, name: contact.name },
      language: contact.language,
      subjectId: event.id,
      facts: { applicationId: contact.applicationId, eventId: event.id },
      revision: event.revision,
    },
  ];
}

/** The first answer to an application. */
export const receivedMail = (application: Omit<Application, 'revision'>, event: EventView): NewMail[] =>
  standing('received', contactOf(application), event, '0');

/** After the contact or staff changed or cancelled something; one a change. */
export const alteredMail = (
  why: 'changed' | 'cancelled',
  application: Pick<Application, 'id' | 'contactEmail' | 'contactName' | 'language'>,
  event: EventView,
  at: Date,
): NewMail[] => standing(why, contactOf(application), event, at.toISOString());

/** One mail an application for everybody on it who has just moved up. */
export async function promotedMails(tx: Tx, event: EventView, applicationIds: string[], at: Date): Promise<NewMail[]> {
  const contacts = await contactsOf(tx, 'a.id = any($1::uuid[])', [applicationIds]);
  return contacts.flatMap((contact) => standing('promoted', contact, event, at.toISOString()));
}

/** Everybody who holds or awaits a seat is told once of this revision of the event. */
export async function tellRegistered(tx: Tx, why: 'moved' | 'called-off', event: EventView): Promise<NewMail[]> {
  const contacts = await contactsOf(
    tx,
    'a.event_id = $1 and exists (select 1 from registration r where r.application_id = a.id and r.live)',
    [event.id],
  );
  return contacts.flatMap((contact) => standing(why, contact, event, String(event.revision)));
}

function contactsOf(tx: Tx, where: string, values: unknown[]): Promise<Contact[]> {
  return rows<Contact>(
    tx,
    `select a.id as "applicationId", a.contact_email as email, a.contact_name as name, a.language from application a where ${where} order by a.at`,
    values,
  );
}

function contactOf(application: Pick<Application, 'id' | 'contactEmail' | 'contactName' | 'language'>): Contact {
  return {
    applicationId: application.id,
    email: application.contactEmail,
    name: application.contactName,
    language: application.language,
  };
}
