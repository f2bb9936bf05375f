import { setImmediate as endOfTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '#platform';

/** What the public page of an event was drawn from: the same mark, the same page. */
export interface Marked {
  /** changes whenever any row behind the page does */
  mark: string;
  workspaceId: string;
}

const marked: Statement = {
  name: 'public-event-mark',
  text: `select mark, workspace_id as "workspaceId" from public_event_mark($1, $2)`,
};

/** What anybody may know of events without being of a workspace. */
@Injectable()
export class PublicEvents {
  /** looks that have not begun, by slug and event */
  readonly #coming = new Map<string, Promise<Marked | null>>();

  constructor(private readonly database: Database) {}

  /**
   * In one statement; null where this host has published no such event. All who ask in one turn of the event loop share it:
   * it is sent when each of them has asked, so nobody hears of an older state than their own statement would have shown.
   */
  mark(slug: string, id: string): Promise<Marked | null> {
    const key = `${slug} ${id}`;
    const shared = this.#coming.get(key) ?? this.#look(key, slug, id);
    this.#coming.set(key, shared);
    return shared;
  }

  async #look(key: string, slug: string, id: string): Promise<Marked | null> {
    await endOfTurn();
    this.#coming.delete(key);
    const [found] = await this.database.alone<Marked>(marked, [slug, id]);
    return found ?? null;
  }
}
