import { matchOrCreatePeople } from '#directory';
import type { EventView } from '#events';
import type { Mails } from '#messaging';
import { NotFound, publish, rows, type Tx, uuidv7 } from '#platform';
import { alteredMail } from '../mail/planned-mails.js';
import { type ApplicationView, loadApplication } from './application.queries.js';
import { alreadyRegistered, samePerson } from './refusals.js';
import { Cancelled, Seated } from './registration.events.js';
import { noteChanges } from './seat-writing.js';

/** Who comes in place of somebody. */
export interface Substitute {
  name: string;
  kana: string;
  /** of their own, canonical; empty: mails for them go to the contact */
  email: string;
}

export interface Swap {
  event: EventView;
  application: ApplicationView;
  registrationId: string;
  officeId: string;
  to: Substitute;
  at: Date;
}

/**
 * Hands the seats of somebody to another person as they stand, with their place in line; both are told by name. Nothing is
 * freed, so nobody moves up. The pools must be locked, and the application read under the lock.
 * @throws where the other one is registered already, or is the same
 */
export async function swapSeats(tx: Tx, mails: Mails, swap: Swap): Promise<void> {
  const { event, application, registrationId, officeId, to, at } = swap;
  const leaving = application.people.find((person) => person.registrationId === registrationId);
  if (!leaving) throw new NotFound();
  if (!leaving.live) return;
  const given = { email: application.contactEmail, name: to.name, kana: to.kana, officeId };
  const [personId] = await matchOrCreatePeople(tx, event.workspaceId, at, [given]);
  if (personId === leaving.personId) throw samePerson();
  const taken = await rows(tx, 'select 1 from registration where event_id = $1 and person_id = $2 and live', [
    event.id,
    personId,
  ]);
  if (taken.length > 0) throw alreadyRegistered();
  const id = uuidv7();
  const own = to.email === application.contactEmail ? '' : to.email;
  await rows(tx, handOver, [registrationId, id, personId, own, at]);
  const seated = leaving.seats.some(({ state }) => state === 'confirmed');
  await publish(tx, event.workspaceId, Cancelled, { eventId: event.id, registrationId });
  if (seated) await publish(tx, event.workspaceId, Seated, { eventId: event.id, registrationId: id });
  const after = (await loadApplication(tx, application.id))!;
  await mails.plan(tx, event.workspaceId, alteredMail('swapped', after, event, [registrationId, id], at));
}

/** What was live goes over as it is; behind stays that it was given away, so that it can be asked for again. */
const handOver = `
  with taking as (
    insert into registration (id, workspace_id, event_id, application_id, ordinal, person_id, role, email, created_at)
    select $2, r.workspace_id, r.event_id, r.application_id,
      (select max(o.ordinal) + 1 from registration o where o.application_id = r.application_id), $3, r.role, $4, r.created_at
    from registration r where r.id = $1
    returning id
  ), handed as (
    update seat set registration_id = taking.id from taking
    where seat.registration_id = $1 and seat.state not in ('cancelled', 'declined')
    returning seat.workspace_id, seat.id, seat.session_id, seat.pool_id, seat.state
  ), left_behind as (
    insert into seat (id, workspace_id, registration_id, session_id, pool_id, state, changed_at)
    select uuidv7(), workspace_id, $1, session_id, pool_id, 'cancelled', $5 from handed
    returning workspace_id, id, session_id, pool_id
  ), changed as (
    select workspace_id, id, state as from_state, state as to_state, pool_id as from_pool, pool_id as to_pool from handed
    union all
    select l.workspace_id, l.id, h.state, 'cancelled', l.pool_id, l.pool_id from left_behind l join handed h on h.session_id = l.session_id
  ) ${noteChanges({ actor: `'applicant'`, account: 'null::uuid', reason: 'null', at: '$5' })}`;
