import { ChangedMeanwhile } from '#directory';
import { named, namedLast, type Statement, type Tx } from '#platform';
import type { AnswerGiven } from './answers.js';
import type { Application } from './application.entity.js';
import type { Role } from './registration.entity.js';
import { applicationsClosed } from './refusals.js';
import type { SeatActor } from './seat-change.entity.js';
import { noteChanges } from './seat-writing.js';
import type { GivenSeat, PoolCount } from './seating.rules.js';

/** One person of an application with the seats decided under the pools' lock. */
export interface SeatedPerson {
  registrationId: string;
  /** none: a number of people */
  personId: string | null;
  /** on the form, from 0 */
  place: number;
  /** of their own, canonical; empty: mails for them go to the contact */
  email: string;
  heads: number | null;
  title: string;
  experience: number | null;
  companions: number;
  places: number;
  role: Role;
  seats: (GivenSeat & { id: string })[];
}

export interface Decision {
  application: Omit<Application, 'revision'>;
  people: readonly SeatedPerson[];
  answers: readonly AnswerGiven[];
  pools: readonly PoolCount[];
  /** of staff who let somebody in: who and why */
  decidedBy: string | null;
  reason: string | null;
}

/** Application, registrations, seats with the beginning of their stories, and counts in one statement: the pools are locked no longer than it and the commit take. */
const writeAll: Statement = {
  name: 'application-write',
  text: `
    with applied as (
      insert into application (id, workspace_id, event_id, invitation_id, contact_email, contact_name, contact_phone,
                               office_id, office_name, channel, language, idempotency_key, code, at, content_hash,
                               office_name_key, purpose_version_id)
      select $1, $2, (select id from event_card where id = $3 and state = 'published'), $4::uuid, $5, $6, $7, $8::uuid, $9, $10, $11, $12,
             $13, $14, $31, $34, (select id from purpose_version where workspace_id = $2 and id = $35::uuid)
      returning id
    ), registered as (
      insert into registration (id, workspace_id, event_id, application_id, ordinal, person_id, role, email, created_at,
                                headcount, title, experience, companions, places)
      select r.id, $2, $3, applied.id, r.ordinal - 1, r.person, r.role, r.email, $14, r.heads, r.title, r.experience, r.companions, r.places
      from applied, unnest($15::uuid[], $16::uuid[], $17::text[], $32::text[], $36::int[], $37::text[], $38::int[], $39::int[], $40::int[])
        with ordinality as r (id, person, role, email, heads, title, experience, companions, places, ordinal)
      returning id
    ), answered as (
      insert into question_answer (id, workspace_id, question_id, application_id, registration_id, value)
      select uuidv7(), $2, q.question, applied.id, q.registration, q.value
      from applied, unnest($41::uuid[], $42::uuid[], $43::text[]) as q (question, registration, value)
    ), changed as (
      insert into seat (id, workspace_id, registration_id, session_id, pool_id, state, position, decided_by, reason, overbooked, changed_at)
      select s.id, $2, registered.id, s.session, s.pool, s.state, s.position, $25::uuid, $26, s.overbooked, $14
      from unnest($18::uuid[], $19::uuid[], $20::uuid[], $21::uuid[], $22::text[], $23::int[], $24::bool[])
             as s (id, registration, session, pool, state, position, overbooked)
      join registered on registered.id = s.registration
      returning id, workspace_id, null as from_state, state as to_state, null::uuid as from_pool, pool_id as to_pool
    ), noted as (
      ${noteChanges({ actor: '$33', account: '$25::uuid', reason: '$26', at: '$14' })}
    ), counted as (
      update pool_count set taken = c.taken, waiting = c.waiting, next_position = c.next
      from unnest($27::uuid[], $28::int[], $29::int[], $30::int[]) as c (id, taken, waiting, next), applied
      where pool_id = c.id
      returning 1
    )
    select count(*)::int as seats from changed`,
};

/**
 * @param last nothing else is asked in this transaction
 * @throws ChangedMeanwhile where the same submit or the same person arrived meanwhile: roll back and look anew
 * @throws where the event takes no applications any more
 */
export async function writeApplication(
  tx: Tx,
  { application: a, people, answers: given, pools, decidedBy, reason }: Decision,
  last: boolean,
): Promise<void> {
  const seats = people.flatMap((person) =>
    person.seats.map((seat) => ({ ...seat, registrationId: person.registrationId })),
  );
  const registrationOf = new Map(people.map(({ place, registrationId }) => [place, registrationId]));
  // Of somebody who was registered before nothing is written, and so no answer.
  const answers = given.filter(({ person }) => person === null || registrationOf.has(person));
  const actor: SeatActor = decidedBy === null ? 'applicant' : 'staff';
  const values = [
    a.id,
    a.workspaceId,
    a.eventId,
    a.invitationId,
    a.contactEmail,
    a.contactName,
    a.contactPhone,
    a.officeId,
    a.officeName,
    a.channel,
    a.language,
    a.idempotencyKey,
    a.code,
    a.at,
    people.map((person) => person.registrationId),
    people.map((person) => person.personId),
    people.map((person) => person.role),
    seats.map((seat) => seat.id),
    seats.map((seat) => seat.registrationId),
    seats.map((seat) => seat.sessionId),
    seats.map((seat) => seat.poolId),
    seats.map((seat) => seat.state),
    seats.map((seat) => seat.position),
    seats.map((seat) => seat.overbooked),
    decidedBy,
    reason,
    pools.map((pool) => pool.id),
    pools.map((pool) => pool.taken),
    pools.map((pool) => pool.waiting),
    pools.map((pool) => pool.nextPosition),
    a.contentHash,
    people.map((person) => person.email),
    actor,
    a.officeNameKey,
    a.purposeVersionId,
    people.map((person) => person.heads ?? 1),
    people.map((person) => person.title),
    people.map((person) => person.experience),
    people.map((person) => person.companions),
    people.map((person) => person.places),
    answers.map((answer) => answer.questionId),
    answers.map(({ person }) => (person === null ? null : registrationOf.get(person))),
    answers.map((answer) => answer.value),
  ];
  await (last ? namedLast(tx, writeAll, values) : named(tx, writeAll, values)).catch((error: unknown) => {
    throw refusedBy(error);
  });
}

/** The database refuses what broke in meanwhile: an event that is no longer published has no id here, and once is once. */
function refusedBy(error: unknown): unknown {
  const { code, column, constraint } = error as { code?: string; column?: string; constraint?: string };
  if (code === notNull && column === 'event_id') return applicationsClosed();
  if (code === unique && once.has(constraint ?? '')) return new ChangedMeanwhile('an application');
  return error;
}

const [notNull, unique] = ['23502', '23505'];
const once = new Set(['application_once', 'registration_live']);
