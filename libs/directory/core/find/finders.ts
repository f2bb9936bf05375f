import { Injectable } from '@nestjs/common';
import { type Asker, Database, type Tx } from '#platform';
import { foldForSearch, type Sentence } from '#ui/i18n';

export interface Hit {
  id: string;
  name: string;
  /** what tells it from others of its name */
  about: string;
  /** below the staff pages of the workspace: `people/…` */
  path: string;
}

/** One kind of thing that the search over everything looks for. */
export interface Finder {
  key: string;
  title: Sentence;
  /** of those who get to see them */
  permission: string;
  /** @param text folded for search; at most `most` of them */
  find(tx: Tx, asker: Asker, text: string, most: number): Promise<Hit[]>;
}

export interface FoundHits {
  key: string;
  title: Sentence;
  hits: Hit[];
  /** there are more than are shown */
  more: boolean;
}

const most = 20;

/** The search over everything: each context looks for its own things, in one transaction. */
@Injectable()
export class Finders {
  readonly #finders: Finder[] = [];

  constructor(private readonly database: Database) {}

  add(...finders: readonly Finder[]): void {
    this.#finders.push(...finders);
  }

  /** Nothing but spaces finds nothing. */
  async find(asker: Asker, written: string): Promise<FoundHits[]> {
    const text = foldForSearch(written);
    if (!text) return [];
    return this.database.withWorkspace(asker.workspaceId, async (tx) => {
      const found: FoundHits[] = [];
      for (const { key, title, permission, find } of this.#finders) {
        if (!asker.actor?.may(permission)) continue;
        const hits = await find(tx, asker, text, most + 1);
        found.push({ key, title, hits: hits.slice(0, most), more: hits.length > most });
      }
      return found;
    });
  }
}
