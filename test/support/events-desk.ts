import { EventCopies } from '../../libs/events/core/event-copies.js';
import { Events } from '../../libs/events/core/events.js';
import { EventRow } from '../../libs/events/core/event.entity.js';
import { PlacesHeld } from '../../libs/events/core/places-held.js';
import { MailPlans } from '../../libs/events/core/planned-mails.js';
import { PoolRow } from '../../libs/events/core/pool.entity.js';
import { ProgrammeItemRow } from '../../libs/events/core/programme-item.entity.js';
import { SeriesRow } from '../../libs/events/core/series.entity.js';
import { SessionRow } from '../../libs/events/core/session.entity.js';
import { SpeakerRow } from '../../libs/events/core/speaker.entity.js';
import { type Actor, Audit, JobQueue, Outbox, type Tx, uuidv7 } from '../../libs/platform/index.js';
import { type EventPlan, type EventView, eachOwnText, entryRulesOf } from '../../libs/events/index.js';
import { holdPlaces } from '../../libs/registration/core/pool-reader.js';
import type { TestDatabase } from './database.js';
import { seminar } from './event-plans.js';

export const eventEntities = [SeriesRow, EventRow, SessionRow, PoolRow, ProgrammeItemRow, SpeakerRow];

/** A member of staff of the tests, who may do everything. */
export const organiser: Actor = {
  accountId: '01890a5d-ac96-774b-bcce-b302099a8057',
  sessionId: '01890a5d-ac96-774b-bcce-b302099a8058',
  name: '笹森 しおり',
  email: 'sasamori@mizunohama.example',
  operator: false,
  may: () => true,
};

/** Keeps what would have been written to the trail. */
export class NotedAudit extends Audit {
  readonly notes: string[] = [];

  async record(_tx: Tx, _actor: Actor, action: string): Promise<void> {
    this.notes.push(action);
  }
}

export class SilentQueue extends JobQueue {
  ring() {}
  listen() {}
  async start() {}
  async close() {}
}

/** From now on facts with such a name are stored on this database, for a handler that nobody calls. */
export const hear = (test: TestDatabase, prefix: string): Outbox =>
  new Outbox(
    test.clock,
    new SilentQueue(),
    { of: (event) => (event.startsWith(prefix) ? ['test.hear'] : []) },
    test.dataSource,
  );

/** The face of events on a test database. */
export function eventsDesk(test: TestDatabase): { events: Events; audit: NotedAudit; copies: EventCopies } {
  const [audit, copies] = [new NotedAudit(), new EventCopies()];
  hear(test, 'event.');
  const places = new PlacesHeld();
  places.add(holdPlaces);
  return { audit, copies, events: new Events(test.database, test.clock, audit, copies, places, new MailPlans()) };
}

/** A new event of this workspace, a draft or already public. */
export async function makeEvent(
  test: TestDatabase,
  workspace: string,
  plan: EventPlan = seminar(),
  published = false,
): Promise<EventView> {
  const { events } = eventsDesk(test);
  const id = uuidv7();
  const refused = await events.create(workspace, organiser, id, plan, 'draft');
  if (refused.length > 0) throw new Error(refused.map(({ sentence }) => sentence.ja).join(' '));
  if (published) await events.publish(workspace, organiser, id);
  return events.one(workspace, id);
}

/** The plan that would leave the event as it is. */
export function planOf(event: EventView, changes: Partial<EventPlan> = {}): EventPlan {
  const { forWhom, texts, zone, opensAt, deadline, joinUrl, contact, protectedNames } = event;
  return {
    ...eachOwnText((name) => event[name]),
    ...entryRulesOf(event),
    forWhom, texts, zone, opensAt, deadline, joinUrl, contact, protectedNames,
    series: event.series && { id: event.series.id, name: '', number: event.number },
    sessions: event.sessions.map((session, place) => ({
      ...session,
      field: `sessions.${place}`,
      pools: session.pools.map((pool, at) => ({ ...pool, field: `sessions.${place}.pools.${at}` })),
    })),
    ...changes,
  }; // prettier-ignore
}

/** What facts with this prefix were published in a workspace, in their order: `name` and ids. */
export const published = (test: TestDatabase, workspace: string, prefix: string): Promise<Record<string, unknown>[]> =>
  test.sql(
    `select jsonb_build_object('fact', name) || payload as fact from outbox where workspace_id = $1 and starts_with(name, $2)
     order by id`,
    [workspace, prefix],
  ).then((found) => found.map(({ fact }) => fact as Record<string, unknown>)); // prettier-ignore

/** Names of the facts about an event that wait to be told, in their order. */
export async function factsAbout(test: TestDatabase, event: EventView): Promise<string[]> {
  const facts = await test.sql<{ name: string }>(
    `select name from outbox where payload->>'eventId' = $1 order by occurred_at, id`,
    [event.id],
  );
  return facts.map(({ name }) => name);
}
