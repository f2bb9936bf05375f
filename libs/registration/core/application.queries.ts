import { named, rows, type Statement, type Tx } from '#platform';
import type { Language } from '#ui/i18n';
import type { Channel } from './application.entity.js';
import type { Role } from './registration.entity.js';
import { type SeatState, stateOf } from './registration.rules.js';

/** One application as its contact and staff see it. */
export interface ApplicationView {
  id: string;
  eventId: string;
  invitationId: string | null;
  contactEmail: string;
  contactName: string;
  contactPhone: string;
  officeName: string;
  channel: Channel;
  language: Language;
  code: string;
  revision: number;
  at: Date;
  people: PersonView[];
}

export interface PersonView {
  registrationId: string;
  personId: string | null;
  name: string;
  kana: string;
  /** of their own; empty: mails for them go to the contact */
  email: string;
  role: Role;
  live: boolean;
  /** derived from the seats */
  state: SeatState;
  seats: SeatView[];
}

export interface SeatView {
  id: string;
  sessionId: string;
  poolId: string;
  state: SeatState;
  required: boolean;
  /** how many stand in line up to here: 1 is next; null when not waiting */
  rank: number | null;
  overbooked: boolean;
  /** in ISO: as of the last change */
  changedAt: string;
  reason: string | null;
}

const view = `
    select a.id, a.event_id as "eventId", a.invitation_id as "invitationId", a.contact_email as "contactEmail",
      a.contact_name as "contactName", a.contact_phone as "contactPhone", a.office_name as "officeName", a.channel,
      a.language, a.code, a.revision, a.at,
      (select coalesce(json_agg(json_build_object(
          'registrationId', r.id, 'personId', r.person_id, 'name', coalesce(p.name, ''), 'kana', coalesce(p.kana, ''),
          'email', r.email, 'role', r.role, 'live', r.live,
          'seats', (select coalesce(json_agg(json_build_object(
              'id', s.id, 'sessionId', s.session_id, 'poolId', s.pool_id, 'state', s.state,
              'required', n.requirement = 'required', 'overbooked', s.overbooked, 'reason', s.reason, 'changedAt', s.changed_at,
              'rank', case when s.state = 'waiting' then
                (select count(*) from seat o where o.pool_id = s.pool_id and o.state = 'waiting' and o.position <= s.position) end
            ) order by n.ordinal), '[]') from seat s join session_now n on n.id = s.session_id where s.registration_id = r.id)
        ) order by r.ordinal), '[]')
       from registration r left join person_card p on p.id = r.person_id where r.application_id = a.id) as people
    from application a`;

const byId: Statement = { name: 'application-view', text: `${view} where a.id = $1` };

const byIds: Statement = {
  name: 'application-views',
  text: `${view} where a.id = any($1::uuid[]) order by a.at, a.id`,
};

/** The application a registration stands on. */
export async function loadApplicationOf(tx: Tx, registrationId: string): Promise<ApplicationView | null> {
  const [found] = await rows<{ id: string }>(tx, 'select application_id as id from registration where id = $1', [
    registrationId,
  ]);
  return found ? loadApplication(tx, found.id) : null;
}

type Raw = Omit<ApplicationView, 'people'> & { people: Omit<PersonView, 'state'>[] };

const stated = (raw: Raw): ApplicationView => ({
  ...raw,
  people: raw.people.map((person) => ({ ...person, state: stateOf(person.seats) })),
});

/** One statement; null where this workspace has no such application. */
export async function loadApplication(tx: Tx, id: string): Promise<ApplicationView | null> {
  const [found] = await named<Raw>(tx, byId, [id]);
  return found ? stated(found) : null;
}

/** By the time they came, in one statement however many. */
export const loadApplications = async (tx: Tx, ids: readonly string[]): Promise<ApplicationView[]> =>
  ids.length === 0 ? [] : (await named<Raw>(tx, byIds, [ids])).map(stated);
