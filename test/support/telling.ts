import { Injectable } from '@nestjs/common';
import { Database, On, openEvent, publish, Relay } from '../../libs/platform/index.js';
import { type TestDatabase, useDatabase } from './database.js';
import { startSite, type SmallSite } from './small-site.js';

export const Moved = openEvent<{ eventId: string }>('test.moved');
export const Cancelled = openEvent<{ eventId: string }>('test.cancelled');
/** heard by nobody */
export const Seen = openEvent<{ eventId: string }>('test.seen');

/** What was told, whom to fail for, and whom to be slow for. */
@Injectable()
export class Mails {
  readonly told: string[] = [];
  failing = new Set<string>();
  /** of an event → until when its telling takes */
  readonly slow = new Map<string, Promise<void>>();

  @On(Moved, 'mails.moved')
  async moved(workspaceId: string, { eventId }: { eventId: string }): Promise<void> {
    await this.#hear(`${workspaceId} moved ${eventId}`, eventId);
  }

  @On(Cancelled, 'mails.cancelled')
  async cancelled(workspaceId: string, { eventId }: { eventId: string }): Promise<void> {
    await this.#hear(`${workspaceId} cancelled ${eventId}`, eventId);
  }

  async #hear(line: string, eventId: string): Promise<void> {
    await this.slow.get(eventId);
    if (this.failing.has(eventId)) throw Object.assign(new Error(`${eventId} of 山崎 fails`), { code: '40P01' });
    this.told.push(line);
  }
}

/** Another context that wants the same fact. */
@Injectable()
export class Plans {
  readonly told: string[] = [];

  @On(Moved, 'plans.moved')
  async moved(_: string, { eventId }: { eventId: string }): Promise<void> {
    this.told.push(eventId);
  }
}

/** A process with two contexts that hear of events, and two workspaces. */
export class TellingGround {
  site!: SmallSite;
  relay!: Relay;
  mails!: Mails;
  plans!: Plans;
  ours!: string;
  theirs!: string;

  constructor(readonly test: TestDatabase) {}

  async open(): Promise<void> {
    this.site = await startSite(this.test, [], { providers: [Mails, Plans] });
    this.relay = this.site.app.get(Relay);
    this.mails = this.site.app.get(Mails);
    this.plans = this.site.app.get(Plans);
    [this.ours, this.theirs] = [await this.test.workspace(), await this.test.workspace()];
  }

  async clear(): Promise<void> {
    await this.test.sql('delete from outbox');
    this.mails.told.length = 0;
    this.plans.told.length = 0;
    this.mails.failing.clear();
    this.mails.slow.clear();
    this.site.lines.length = 0;
  }

  get database(): Database {
    return this.site.app.get(Database);
  }

  publish(workspace: string, event: typeof Moved, ...eventIds: string[]): Promise<void> {
    return this.database.withWorkspace(workspace, async (tx) => {
      for (const eventId of eventIds) await publish(tx, workspace, event, { eventId });
    });
  }

  /** Deliveries that have not come to an end. */
  waiting(): Promise<Record<string, unknown>[]> {
    return this.test.sql(
      `select payload->>'eventId' as event, handler, tries from outbox_delivery d join outbox f on f.id = d.fact_id
       where done_at is null order by f.id, handler`,
    );
  }
}

export function useTelling(): TellingGround {
  const ground = new TellingGround(useDatabase());
  beforeAll(() => ground.open());
  beforeEach(() => ground.clear());
  afterAll(() => ground.site?.close());
  return ground;
}
