import { named, rows, type Statement, type Tx } from '#platform';
import type { Language } from '#ui/i18n';
import type { AnswerView } from './answers.js';
import type { Channel } from './application.entity.js';
import { type FeePaid, feePaid } from './fee.queries.js';
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
  /** in the order of the questions, also of those that are no longer asked */
  answers: AnswerView[];
  people: PersonView[];
}

export interface PersonView {
  registrationId: string;
  personId: string | null;
  name: string;
  kana: string;
  /** of their own; empty: mails for them go to the contact */
  email: string;
  /** 役職 and years of experience, as given */
  title: string;
  experience: number | null;
  /** of an office that said how many come: then there is no person, and no name */
  headcount: number;
  companions: number;
  /** in each pool it has a seat in */
  places: number;
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
  /** of its registration */
  places: number;
  /** how many stand in line up to here: 1 is next; null when not waiting */
  rank: number | null;
  overbooked: boolean;
  /** in ISO: as of the last change */
  changedAt: string;
  reason: string | null;
  /** what was paid for it, on an application; lists do not ask */
  paid?: FeePaid | null;
}

const byId: Statement = {
  name: 'application-view',
  text: `
    select a.id, a.event_id as "eventId", a.invitation_id as "invitationId", a.contact_email as "contactEmail",
      a.contact_name as "contactName", a.contact_phone as "contactPhone", a.office_name as "officeName", a.channel,
      a.language, a.code, a.revision, a.at,
      (select coalesce(json_agg(json_build_object(
          'questionId', q.id, 'registrationId', g.registration_id, 'label', q.label, 'kind', q.kind, 'value', g.value) order by q.ordinal), '[]')
       from question_answer g join question q on q.id = g.question_id where g.application_id = a.id) as answers,
      (select coalesce(json_agg(json_build_object(
          'registrationId', r.id, 'personId', r.person_id, 'name', coalesce(p.name, ''), 'kana', coalesce(p.kana, ''),
          'email', r.email, 'role', r.role, 'live', r.live, 'title', r.title, 'experience', r.experience,
          'headcount', r.headcount, 'companions', r.companions, 'places', r.places,
          'seats', (select coalesce(json_agg(json_build_object(
              'id', s.id, 'sessionId', s.session_id, 'poolId', s.pool_id, 'state', s.state,
              'paid', ${feePaid}, 'places', r.places, 'required', n.requirement = 'required', 'overbooked', s.overbooked, 'reason', s.reason, 'changedAt', s.changed_at,
              'rank', case when s.state = 'waiting' then
                (select count(*) from seat o where o.pool_id = s.pool_id and o.state = 'waiting' and o.position <= s.position) end
            ) order by n.ordinal), '[]') from seat s join session_now n on n.id = s.session_id where s.registration_id = r.id)
        ) order by r.ordinal), '[]')
       from registration r left join person_card p on p.id = r.person_id where r.application_id = a.id) as people
    from application a where a.id = $1`,
};

/** The application a registration stands on. */
export async function loadApplicationOf(tx: Tx, registrationId: string): Promise<ApplicationView | null> {
  const [found] = await rows<{ id: string }>(tx, 'select application_id as id from registration where id = $1', [
    registrationId,
  ]);
  return found ? loadApplication(tx, found.id) : null;
}

/** One statement; null where this workspace has no such application. */
export async function loadApplication(tx: Tx, id: string): Promise<ApplicationView | null> {
  const [found] = await named<Omit<ApplicationView, 'people'> & { people: Omit<PersonView, 'state'>[] }>(tx, byId, [
    id,
  ]);
  return found
    ? { ...found, people: found.people.map((person) => ({ ...person, state: stateOf(person.seats) })) }
    : null;
}
