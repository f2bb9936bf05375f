import { ChangedMeanwhile, matchOrCreatePeople } from '#directory';
import type { EventView } from '#events';
import type { Mails } from '#messaging';
import { rows, type Tx, uuidv7 } from '#platform';
import type { Application } from './application.entity.js';
import { type SeatedPerson, writeApplication } from './application-writing.js';
import { contentHash } from './content-hash.js';
import { receivedMail } from './mail/planned-mails.js';
import type { PoolReader } from './pool-reader.js';
import { applicationsClosed, otherContent } from './refusals.js';
import type { Role } from './registration.entity.js';
import { seatPeople, type SeatWish } from './seating.rules.js';

export interface PersonToPlace {
  name: string;
  kana: string;
  /** of their own, canonical; none: mails for them go to the contact */
  email?: string;
  role: Role;
  wishes: SeatWish[];
}

export interface Placing {
  event: EventView;
  application: Omit<Application, 'revision' | 'contentHash'>;
  people: readonly PersonToPlace[];
  lineFirst: boolean;
  beyondCapacity: boolean;
  decidedBy: string | null;
  reason: string | null;
}

export interface Placed {
  applicationId: string;
  /** of the link to my page */
  revision: number;
  /** names of those who were registered before and stay as they are */
  already: string[];
}

/**
 * Writes one application with its people and seats. The first try assumes that nobody on it is known to the event;
 * where that is wrong it throws `ChangedMeanwhile`, and the second try (`looking`) looks first.
 */
export async function place(
  tx: Tx,
  pools: PoolReader,
  mails: Mails,
  placing: Placing,
  looking: boolean,
): Promise<Placed> {
  const { event } = placing;
  const application = { ...placing.application, contentHash: contentHash(placing) };
  const same = looking ? await sameSubmit(tx, application) : null;
  if (same) return standing(same, []);
  const ids = await matchOrCreatePeople(
    tx,
    application.workspaceId,
    application.at,
    placing.people.map(({ name, kana }) => ({
      email: application.contactEmail,
      name,
      kana,
      officeId: application.officeId ?? undefined,
    })),
  );
  const registered = looking ? await registeredAlready(tx, application.eventId, ids) : nobody;
  const fresh = placing.people
    .map((person, n) => ({ ...person, email: ownOf(person, application), personId: ids[n]! }))
    .filter((person, n) => ids.indexOf(person.personId) === n && !registered.has(person.personId));
  const already = placing.people.filter((_, n) => registered.has(ids[n]!)).map((person) => person.name);
  if (fresh.length === 0) return standing(registered.get(ids[0]!)!, already);

  // The mail row goes before the lock: everything after it is decided and written while others wait.
  await mails.plan(tx, application.workspaceId, receivedMail({ ...application, people: fresh }, event));
  const counts = await pools.read(
    tx,
    fresh.flatMap((person) => person.wishes.map((wish) => wish.poolId)),
  );
  const seating = seatPeople(
    counts,
    fresh.map((person) => person.wishes),
    placing,
  );
  const people = fresh.map((person, n): SeatedPerson => ({
    registrationId: uuidv7(),
    personId: person.personId,
    email: person.email,
    role: person.role,
    seats: seating.people[n]!.map((seat) => ({ ...seat, id: uuidv7() })),
  }));
  const written = await writeApplication(tx, {
    application,
    people,
    pools: seating.pools,
    decidedBy: placing.decidedBy,
    reason: placing.reason,
  });
  if (written === 'shut') throw applicationsClosed();
  if (written === 'again') throw new ChangedMeanwhile('an application');
  return { applicationId: application.id, revision: 0, already };
}

/** The contact's own address on a line of the form says nothing more. */
const ownOf = ({ email = '' }: PersonToPlace, { contactEmail }: Placing['application']): string =>
  email === contactEmail ? '' : email;

type Standing = Pick<Placed, 'applicationId' | 'revision'>;

/** person → application of their live registration */
type Registered = ReadonlyMap<string, Standing>;

const standing = ({ applicationId, revision }: Standing, already: string[]): Placed => ({
  applicationId,
  revision,
  already,
});

const nobody: Registered = new Map();

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
