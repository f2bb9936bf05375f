import { rows, type Tx } from '#platform';
import type { LinkedOffice } from './links.js';

export interface OfficeLinked extends LinkedOffice {
  name: string;
}

/** Null where this workspace has no such office. */
export async function loadOffice(tx: Tx, id: string): Promise<OfficeLinked | null> {
  const [office] = await rows<OfficeLinked>(
    tx,
    `select o.id, o.name, coalesce(l.revision, 0) as revision
     from office_card o left join office_link l on l.office_id = o.id where o.id = $1`,
    [id],
  );
  return office ?? null;
}

/** Whose address this is: a mailbox may stand for several offices. */
export const officesAt = (tx: Tx, email: string): Promise<OfficeLinked[]> =>
  rows<OfficeLinked>(
    tx,
    `select o.id, o.name, coalesce(l.revision, 0) as revision
     from (select distinct office_id from reach where email = $1) m join office_card o on o.id = m.office_id
     left join office_link l on l.office_id = o.id order by o.kana, o.name, o.id`,
    [email],
  );

/** The addresses of an office, the first one first. */
export async function addressesOf(tx: Tx, officeId: string): Promise<string[]> {
  const found = await rows<{ email: string }>(
    tx,
    'select email from reach where office_id = $1 order by ordinal, created_at, email',
    [officeId],
  );
  return found.map(({ email }) => email);
}

/** The office an application is for, where this address is one of its own. */
export async function officeOfApplication(tx: Tx, applicationId: string, email: string): Promise<LinkedOffice | null> {
  const [office] = await rows<LinkedOffice>(
    tx,
    `select m.office_id as id, coalesce(l.revision, 0) as revision
     from application a join reach m on m.office_id = a.office_id and m.email = $2
     left join office_link l on l.office_id = a.office_id where a.id = $1 limit 1`,
    [applicationId, email],
  );
  return office ?? null;
}

/** Older links die. */
export const giveUpLink = (tx: Tx, workspaceId: string, officeId: string, at: Date): Promise<unknown> =>
  rows(
    tx,
    `insert into office_link (office_id, workspace_id, revision, changed_at) values ($2, $1, 1, $3)
     on conflict (office_id) do update set revision = office_link.revision + 1, changed_at = excluded.changed_at`,
    [workspaceId, officeId, at],
  );

/** Of one application: put in by the office itself, or by somebody who named it. */
export interface OfOffice {
  applicationId: string;
  eventId: string;
  byOffice: boolean;
}

/**
 * Applications for what is still to come. An event whose list of names is protected shows those alone whom the office itself
 * put forward: that somebody applied by themselves is nobody else's business.
 */
export const comingApplications = (tx: Tx, officeId: string, now: Date): Promise<OfOffice[]> =>
  rows<OfOffice>(
    tx,
    `select o.application_id as "applicationId", o.event_id as "eventId", o.by_office as "byOffice"
     from office_application o join event_card e on e.id = o.event_id
     where o.office_id = $1 and e.state in ('published', 'cancelled') and e.ends_at > $2 and (o.by_office or not e.protected_names)
     order by o.application_id`,
    [officeId, now],
  );

/** The office was asked to something that is still to come. */
export interface AskedOffice {
  id: string;
  eventId: string;
  declined: boolean;
}

export const comingInvitations = (tx: Tx, officeId: string, now: Date): Promise<AskedOffice[]> =>
  rows<AskedOffice>(
    tx,
    `select i.id, i.event_id as "eventId", i.declined_at is not null as declined
     from invitation i join event_card e on e.id = i.event_id
     where i.office_id = $1 and i.recipient = 'office' and i.origin = 'staff' and e.state = 'published' and e.ends_at > $2
     order by i.id`,
    [officeId, now],
  );
