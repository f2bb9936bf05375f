import type { Tx } from '../database/database.js';
import type { Asker, Guest } from '../web/actor.js';
import { inOrder, type Named } from './in-order.js';

/** What one context knows of the thing that a page of another is about. */
export interface Source<About, Data, By extends Guest = Asker> extends Named {
  /** of those who get to see it; none: everybody who sees the page */
  permission?: string;
  /** @returns null where there is nothing to show; reads only, and as few statements as it can */
  read(tx: Tx, asker: By, about: About): Promise<Data | null>;
}

/** What a source had to say, as data: a page draws it, and something else could send it. */
export interface Found<Data = unknown> {
  key: string;
  data: Data;
}

/** What later contexts know of one kind of thing; the face that loads the thing gathers it in its own transaction. */
export abstract class Slot<About, Data = unknown, By extends Guest = Asker> {
  #sources: readonly Source<About, Data, By>[] = [];

  add(...sources: readonly Source<About, Data, By>[]): void {
    this.#sources = inOrder([...this.#sources, ...sources]);
  }

  async gather(tx: Tx, asker: By, about: About): Promise<Found<Data>[]> {
    const found: Found<Data>[] = [];
    for (const source of this.#sources) {
      if (source.permission && !asker.actor?.may(source.permission)) continue;
      const data = await source.read(tx, asker, about);
      if (data !== null) found.push({ key: source.key, data });
    }
    return found;
  }
}
