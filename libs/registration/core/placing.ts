import { ChangedMeanwhile, matchOrCreatePeople, officeKey, type PersonGiven } from '#directory';
import type { EventView } from '#events';
import type { Mails } from '#messaging';
import { atOnce, publish, rows, type Tx, uuidv7 } from '#platform';
import type { Application } from './application.entity.js';
import { type Decision, writeApplication } from './application-writing.js';
import type { AnswerGiven } from './answers.js';
import { contentHash } from './content-hash.js';
import { receivedMail } from '../mail/planned-mails.js';
import { type PersonAsTaken, sinceOf } from './person-told.js';
import type { PoolReader } from './pool-reader.js';
import { otherContent } from './refusals.js';
import type { Role } from './registration.entity.js';
import { Applied, Seated } from './registration.events.js';
import { type PoolCount, seatPeople, type SeatWish } from './seating.rules.js';

export interface PersonToPlace extends PersonAsTaken {
  role: Role;
  wishes: SeatWish[];
}

export interface Placing {
  event: EventView;
  application: Omit<Application, 'revision' | 'contentHash' | 'officeNameKey'>;
  people: readonly PersonToPlace[];
  answers: readonly AnswerGiven[];
  lineFirst: boolean;
  beyondCapacity: boolean;
  decidedBy: string | null;
  reason: string | null;
  /** in this transaction, once the application is written: then it is committed with that */
  nothingFollows: boolean;
}

export interface Placed {
  applicationId: string;
  /** of the link to my page */
  revision: number;
  /** names of those who were registered before and stay as they are */
  already: string[];
}

/**
 * Writes one application with its people and seats. The first try assumes that nobody on it is known to the event or stands on
 * it twice; where that is wrong it throws `ChangedMeanwhile`, and the second try (`looking`) looks first.
 */
export async function place(
  tx: Tx,
  pools: PoolReader,
  mails: Mails,
  placing: Placing,
  looking: boolean,
): Promise<Placed> {
  const application = {
    ...placing.application,
    officeNameKey: placing.application.officeName && officeKey(placing.application.officeName),
    contentHash: contentHash(placing),
  };
  const everybody = placing.people.map((person, place) => ({ ...person, place, email: ownOf(person, application) }));
  const match = () => peopleOf(tx, application, everybody);
  // The mail row goes before the lock: everything after it is decided and written while others wait.
  const plan = (people: typeof everybody) => () =>
    mails.plan(tx, application.workspaceId, receivedMail({ ...application, people }, placing.event));
  const lock = (people: typeof everybody) => () =>
    pools.read(
      tx,
      people.flatMap(({ wishes }) => wishes.map(({ poolId }) => poolId)),
    );

  if (!looking) {
    const [ids, , counts] = await atOnce(tx, match, plan(everybody), lock(everybody));
    const known = ids.filter((id) => id !== null);
    if (new Set(known).size < known.length) throw new ChangedMeanwhile('a person');
    await seat(
      tx,
      placing,
      application,
      everybody.map((person, n) => ({ ...person, personId: ids[n] ?? null })),
      counts,
    );
    return { applicationId: application.id, revision: 0, already: [] };
  }
  const same = await sameSubmit(tx, application);
  if (same) return standing(same, []);
  const ids = await match();
  const registered = await registeredAlready(
    tx,
    application.eventId,
    ids.filter((id) => id !== null),
  );
  const fresh = everybody
    .map((person, n) => ({ ...person, personId: ids[n] ?? null }))
    .filter(({ personId }, n) => personId === null || (ids.indexOf(personId) === n && !registered.has(personId)));
  const already = everybody.filter((_, n) => registered.has(ids[n] ?? '')).map((person) => person.name);
  if (fresh.length === 0) return standing(registered.get(ids[0]!)!, already);
  const [, counts] = await atOnce(tx, plan(fresh), lock(fresh));
  await seat(tx, placing, application, fresh, counts);
  return { applicationId: application.id, revision: 0, already };
}

/** Decides under the lock and writes. */
async function seat(
  tx: Tx,
  placing: Placing,
  application: Decision['application'],
  people: readonly (PersonToPlace & { place: number; personId: string | null })[],
  counts: readonly PoolCount[],
): Promise<void> {
  const seating = seatPeople(
    counts,
    people.map((person) => person.wishes),
    placing,
  );
  const decision: Decision = {
    application,
    people: people.map(({ name: _, kana: __, wishes: ___, ...person }, n) => ({
      ...person,
      registrationId: uuidv7(),
      seats: seating.people[n]!.map((given) => ({ ...given, id: uuidv7() })),
    })),
    answers: placing.answers,
    pools: seating.pools,
    decidedBy: placing.decidedBy,
    reason: placing.reason,
  };
  // Told in the same write as the rest, before it: the commit may go with that.
  await atOnce(
    tx,
    () => tellOf(tx, decision),
    () => writeApplication(tx, decision, placing.nothingFollows),
  );
}

async function tellOf(tx: Tx, { application, people }: Decision): Promise<void> {
  const { workspaceId, eventId, id: applicationId } = application;
  const seated = people.filter(({ seats }) => seats.some(({ state }) => state === 'confirmed'));
  await Promise.all([
    publish(tx, workspaceId, Applied, { eventId, applicationId }),
    publish(tx, workspaceId, Seated, ...seated.map(({ registrationId }) => ({ eventId, registrationId }))),
  ]);
}

/** Whoever is told by name, with the post that they hold; null for a number of people. */
async function peopleOf(
  tx: Tx,
  { workspaceId, at, contactEmail, officeId }: Placing['application'],
  people: readonly PersonToPlace[],
): Promise<(string | null)[]> {
  const named = people.filter(({ heads }) => heads === null);
  if (named.length === 0) return people.map(() => null);
  const ids = await matchOrCreatePeople(
    tx,
    workspaceId,
    at,
    named.map(({ name, kana, title, experience }): PersonGiven => {
      return { email: contactEmail, name, kana, officeId, title, since: sinceOf(at, experience) };
    }),
  );
  return people.map((person) => (person.heads === null ? ids[named.indexOf(person)]! : null));
}

/** The contact's own address on a line of the form says nothing more. */
const ownOf = ({ email }: PersonToPlace, { contactEmail }: Placing['application']): string =>
  email === contactEmail ? '' : email;

type Standing = Pick<Placed, 'applicationId' | 'revision'>;

/** person → application of their live registration */
type Registered = ReadonlyMap<string, Standing>;

const standing = ({ applicationId, revision }: Standing, already: string[]): Placed => ({
  applicationId,
  revision,
  already,
});

/**
 * The application this very submit has already made. Asked first: people without an address would be made anew each time.
 * A form belongs to its link (or to staff) and its event, so that a key seen elsewhere opens nothing.
 * @throws where the form has come with something else on it
 */
async function sameSubmit(tx: Tx, application: Omit<Application, 'revision'>): Promise<Standing | null> {
  const [found] = await rows<Standing & { contentHash: string | null }>(
    tx,
    `select id as "applicationId", revision, content_hash as "contentHash" from application
     where workspace_id = $1 and event_id = $2 and invitation_id is not distinct from $3 and idempotency_key = $4`,
    [application.workspaceId, application.eventId, application.invitationId, application.idempotencyKey],
  );
  if (found?.contentHash && found.contentHash !== application.contentHash) throw otherContent();
  return found ?? null;
}

async function registeredAlready(tx: Tx, eventId: string, personIds: string[]): Promise<Registered> {
  const found = await rows<Standing & { personId: string }>(
    tx,
    `select r.person_id as "personId", a.id as "applicationId", a.revision
     from registration r join application a on a.id = r.application_id
     where r.event_id = $1 and r.person_id = any($2::uuid[]) and r.live`,
    [eventId, personIds],
  );
  return new Map(found.map((row) => [row.personId, row]));
}
