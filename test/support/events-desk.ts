import { Events } from '../../libs/events/src/events.js';
import { EventRow } from '../../libs/events/src/event.entity.js';
import { PoolRow } from '../../libs/events/src/pool.entity.js';
import { ProgrammeItemRow } from '../../libs/events/src/programme-item.entity.js';
import { SeriesRow } from '../../libs/events/src/series.entity.js';
import { SessionRow } from '../../libs/events/src/session.entity.js';
import { SpeakerRow } from '../../libs/events/src/speaker.entity.js';
import { type Actor, Audit, JobQueue, Outbox, type Tx } from '../../libs/platform/src/index.js';
import type { TestDatabase } from './database.js';

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

/** The face of events on a test database. */
export function eventsDesk(test: TestDatabase): { events: Events; audit: NotedAudit } {
  const audit = new NotedAudit();
  return { audit, events: new Events(test.database, test.clock, audit, new Outbox(test.clock, new SilentQueue())) };
}
