import { createHash } from 'node:crypto';
import type { EventView } from '#events';
import type { NewMail } from '#messaging';
import { rows, type Tx } from '#platform';
import type { Language } from '#ui/i18n';
import type { ApplicationView } from '../core/application.queries.js';

export type StandingMail = 'received' | 'changed' | 'cancelled' | 'swapped' | 'promoted' | 'moved' | 'called-off';

export const standingKind = (why: StandingMail): string => `registration.${why}`;

/** As much of an application as it takes to write to everybody on it. */
export interface Addressed {
  id: string;
  contactEmail: string;
  contactName: string;
  language: Language;
  /** whom the mail concerns: those with an address of their own get it, too */
  people: readonly { name: string; email: string }[];
}

/**
 * One mail to the contact and one to each other address that somebody concerned gave.
 * @param key what makes it the one mail it is, per application and address
 * @param concerned registrations the mail is about; none: the whole application
 */
function standing(
  why: StandingMail,
  { id, contactEmail, contactName, language, people }: Addressed,
  event: EventView,
  key: string,
  concerned: readonly string[] = [],
): NewMail[] {
  const plan = (email: string, name: string, dedupeKey: string): NewMail => ({
    kind: standingKind(why),
    dedupeKey,
    to: { email, name },
    language,
    subjectId: event.id,
    facts: { applicationId: id, eventId: event.id, ...(concerned.length > 0 && { registrationIds: concerned }) },
    revision: event.revision,
  });
  const own = new Map(people.filter(({ email }) => email !== '').map(({ email, name }) => [email, name]));
  return [
    ...(contactEmail === '' ? [] : [plan(contactEmail, contactName, standingKey(why, id, key))]),
    ...[...own].map(([email, name]) => plan(email, name, standingKey(why, id, key, email))),
  ];
}

/** @param email of somebody other than the contact: a key tells addresses apart without spelling them */
export const standingKey = (why: StandingMail, applicationId: string, key: string, email?: string): string =>
  [why, applicationId, key, ...(email ? [createHash('md5').update(email).digest('hex')] : [])].join(':');

/** The first answer to an application. */
export const receivedMail = (application: Addressed, event: EventView): NewMail[] =>
  standing('received', application, event, '0');

/** After the contact, a person of the application or staff changed or cancelled something; one a change. */
export const alteredMail = (
  why: 'changed' | 'cancelled' | 'swapped',
  application: ApplicationView,
  event: EventView,
  registrationIds: readonly string[],
  at: Date,
): NewMail[] => {
  const people = application.people.filter(({ registrationId }) => registrationIds.includes(registrationId));
  return standing(why, { ...application, people }, event, at.toISOString(), registrationIds);
};

/** One mail an application and address for everybody on it who has just moved up. */
export async function promotedMails(
  tx: Tx,
  event: EventView,
  registrationIds: readonly string[],
  at: Date,
): Promise<NewMail[]> {
  const applications = await addressed(tx, 'r.id = any($1::uuid[])', [registrationIds]);
  return applications.flatMap((application) =>
    standing('promoted', application, event, at.toISOString(), application.registrationIds),
  );
}

/** Everybody who holds or awaits a seat is told once of this revision of the event. */
export async function tellRegistered(tx: Tx, why: 'moved' | 'called-off', event: EventView): Promise<NewMail[]> {
  const applications = await addressed(tx, 'r.event_id = $1 and r.live', [event.id]);
  return applications.flatMap((application) => standing(why, application, event, String(event.revision)));
}

/** Applications with those of their registrations that are asked for. */
const addressed = (tx: Tx, which: string, values: unknown[]): Promise<(Addressed & { registrationIds: string[] })[]> =>
  rows(
    tx,
    `select a.id, a.contact_email as "contactEmail", a.contact_name as "contactName", a.language,
       json_agg(json_build_object('name', coalesce(p.name, ''), 'email', r.email) order by r.ordinal) as people,
       array_agg(r.id order by r.ordinal) as "registrationIds"
     from registration r join application a on a.id = r.application_id left join person_card p on p.id = r.person_id
     where ${which} group by a.id order by a.at`,
    values,
  );
