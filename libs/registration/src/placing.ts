import { ChangedMeanwhile, matchOrCreatePeople } from '#directory';
import type { EventView } from '#events';
import type { Mails } from '#messaging';
import { rows, type Tx, uuidv7 } from '#platform';
import type { Application } from './application.entity.js';
import { type SeatedPerson, writeApplication } from './application-writing.js';
import { receivedMail } from './mail/planned-mails.js';
import type { PoolReader } from './pool-reader.js';
import { applicationsClosed } from './refusals.js';
import type { Role } from './registration.entity.js';
import { seatPeople, type SeatWish } from './seating.rules.js';

export interface PersonToPlace {
  name: string;
  kana: string;
  role: Role;
  wishes: SeatWish[];
}

export interface Placing {
  event: EventView;
  application: Omit<Application, 'revision'>;
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
export async function place(tx: Tx, pools: PoolReader, mails: Mails, placing: Placing, looking: boolean): Promise<Placed> {
  const { event, application } = placing;
  const ids = await matchOrCreatePeople(
    tx,
    application.workspaceId,
    application.at,
    placing.people.map(({ name, kana }) => ({ email: application.contactEmail, name, kana, officeId: application.officeId ?? undefined })),
  );
  const known = looking ? await lookUp(tx, application, ids) : nobody;
  if (known.sameSubmit) return standing(known.sameSubmit, []);
  const fresh = placing.people
    .map((person, n) => ({ ...person, personId: ids[n]! }))
    .filter((person, n) => ids.indexOf(person.personId) === n && !known.registered.has(person.personId));
  const already = placing.people.filter((_, n) => known.registered.has(ids[n]!)).map((person) => person.name);
  if (fresh.length === 0) return standing(known.registered.get(ids[0]!)!, already);

  // The mail row goes before the lock: everything after it is decided and written while others wait.
  await mails.plan(tx, application.workspaceId, receivedMail(application, event));
  const counts = await pools.read(tx, fresh.flatMap((person) => person.wishes.map((wish) => wish.poolId)));
  const seating = seatPeople(counts, fresh.map((person) => person.wishes), placing);
  const people = fresh.map((person, n): SeatedPerson => ({
    registrationId: uuidv7(),
    personId: person.personId,
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

type Standing = Pick<Placed, 'applicationId' | 'revision'>;

interface Known {
  /** the application this very submit has already made */
  sameSubmit: Standing | null;
  /** person → application of their live registration */
  registered: Map<string, Standing>;
}

const standing = ({ applicationId, revision }: Standing, already: string[]): Placed => ({ applicationId, revision, already });

const nobody: Known = { sameSubmit: null, registered: new Map() };

async function lookUp(tx: Tx, application: Placing['application'], personIds: string[]): Promise<Known> {
  const found = await rows<Standing & { personId: string | null }>(
    tx,
    `select null as "personId", id as "applicationId", revision from application where workspace_id = $1 and idempotency_key = $2
     union all
     select r.person_id, a.id, a.revision from registration r join application a on a.id = r.application_id
     where r.event_id = $3 and r.person_id = any($4::uuid[]) and r.live`,
    [application.workspaceId, application.idempotencyKey, application.eventId, personIds],
  );
  return {
    sameSubmit: found.find((row) => row.personId === null) ?? null,
    registered: new Map(found.flatMap((row) => (row.personId ? [[row.personId, row] as const] : []))),
  };
}
