import { setImmediate as endOfTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '#platform';

/** What the public page of an event was drawn from: the same mark, the same page. */
export interface Marked {
  /** changes whenever any row behind the page does */
  mark: string;
  workspaceId: string;
}

interface Found extends Marked {
  slug: string;
  id: string;
}

/** One statement that is not yet on its way. */
interface Look {
  /** slug and event, by both */
  asked: Map<string, [slug: string, id: string]>;
  found: Promise<Map<string, Marked>>;
}

const marks: Statement = {
  name: 'public-event-marks',
  text: `select slug, event as id, mark, workspace_id as "workspaceId" from public_event_marks($1, $2)`,
};

/** What anybody may know of events without being of a workspace. */
@Injectable()
export class PublicEvents {
  #next: Look | undefined;

  constructor(private readonly database: Database) {}

  /**
   * Null where this host has published no such event. All who ask in one turn of the event loop share one statement. It is
   * sent when each of them has asked, so nobody hears of an older state than a statement of their own would have shown.
   */
  async mark(slug: string, id: string): Promise<Marked | null> {
    const look = (this.#next ??= this.#look());
    const key = keyOf(slug, id);
    look.asked.set(key, [slug, id]);
    return (await look.found).get(key) ?? null;
  }

  #look(): Look {
    const asked: Look['asked'] = new Map();
    const found = endOfTurn().then(async () => {
      this.#next = undefined;
      const all = [...asked.values()];
      const lists = [all.map(([slug]) => slug), all.map(([, id]) => id)];
      const rows = await this.database.alone<Found>(marks, lists);
      return new Map(rows.map((row) => [keyOf(row.slug, row.id), row]));
    });
    return { asked, found };
  }
}

const keyOf = (slug: string, id: string): string => `${slug} ${id}`;
