import { rows, type Tx, uuidv7 } from '#platform';
import { entryRulesOf } from './entry-rules.js';
import { EventRow } from './event.entity.js';
import type { EventPlan, PoolPlan, SessionPlan } from './event-plan.js';
import type { Place } from './place-in-series.js';
import { eachOwnText } from './own-texts.rules.js';
import { PoolRow } from './pool.entity.js';
import { ProgrammeItemRow } from './programme-item.entity.js';
import { SessionRow } from './session.entity.js';
import { SpeakerRow } from './speaker.entity.js';

interface Owner {
  id: string;
  workspaceId: string;
}

/** The event's own columns as planned. */
export const columnsOf = (plan: EventPlan, place: Place): Partial<EventRow> => ({
  seriesId: place.seriesId,
  number: place.number,
  ...eachOwnText((name) => plan[name]),
  zone: plan.zone,
  opensAt: plan.opensAt,
  deadline: plan.deadline,
  forWhom: plan.forWhom,
  texts: plan.texts,
  joinUrl: plan.joinUrl,
  contactName: plan.contact.name,
  contactPhone: plan.contact.phone,
  contactFax: plan.contact.fax,
  contactEmail: plan.contact.email,
  protectedNames: plan.protectedNames,
  ...entryRulesOf(plan),
});

/**
 * Makes sessions, pools and programme what the plan says, in a fixed number of statements. Rows keep their ids, and pools
 * their counts; the programme is written anew.
 * @param known ids of the event's sessions and pools: any other id of the plan becomes a new row
 */
export async function writeSessions(tx: Tx, event: Owner, plan: EventPlan, known: ReadonlySet<string>): Promise<void> {
  const unused = new Set(known);
  const keep = (id: string | null): string => (id && unused.delete(id) ? id : uuidv7());
  const sessions = plan.sessions.map((session, ordinal) => ({
    session,
    row: sessionRow(event, session, ordinal, keep(session.id)),
  }));
  const pools = sessions.flatMap(({ session, row }) =>
    session.pools.map((pool, ordinal) => poolRow(event, row.id, pool, ordinal, keep(pool.id))),
  );
  const [sessionIds, poolIds] = [sessions.map(({ row }) => row.id), pools.map(({ id }) => id)];
  await rows(tx, 'delete from pool where event_id = $1 and id <> all($2)', [event.id, poolIds]);
  await rows(tx, 'delete from session where event_id = $1 and id <> all($2)', [event.id, sessionIds]);
  if (sessions.length > 0)
    await tx.upsert(
      SessionRow,
      sessions.map(({ row }) => row),
      ['id'],
    );
  if (pools.length > 0) await tx.upsert(PoolRow, pools, ['id']);
  await rows(tx, 'delete from programme_item where session_id = any($1)', [sessionIds]);
  await writeProgramme(tx, event.workspaceId, sessions);
}

async function writeProgramme(
  tx: Tx,
  workspaceId: string,
  sessions: readonly { session: SessionPlan; row: { id: string } }[],
): Promise<void> {
  const items = sessions.flatMap(({ session, row }) =>
    session.programme.map(({ speakers, ...item }, ordinal) => ({
      item: { id: uuidv7(), workspaceId, sessionId: row.id, ordinal, ...item },
      speakers,
    })),
  );
  const speakers = items.flatMap((line) =>
    line.speakers.map((speaker, ordinal) => ({
      id: uuidv7(),
      workspaceId,
      programmeItemId: line.item.id,
      ordinal,
      ...speaker,
    })),
  );
  if (items.length > 0)
    await tx.insert(
      ProgrammeItemRow,
      items.map(({ item }) => item),
    );
  if (speakers.length > 0) await tx.insert(SpeakerRow, speakers);
}

const sessionRow = (event: Owner, session: SessionPlan, ordinal: number, id: string) => ({
  id,
  workspaceId: event.workspaceId,
  eventId: event.id,
  ordinal,
  title: session.title,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  requirement: session.requirement,
  fee: session.fee,
});

const poolRow = (event: Owner, sessionId: string, pool: PoolPlan, ordinal: number, id: string) => ({
  id,
  workspaceId: event.workspaceId,
  eventId: event.id,
  sessionId,
  ordinal,
  mode: pool.mode,
  venue: pool.venue,
  venueNote: pool.venueNote,
  mapUrl: pool.mapUrl,
  inCharge: pool.inCharge,
  capacity: pool.capacity,
});
