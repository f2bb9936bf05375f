import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, Every, isUuid, uuidv7 } from '#platform';
import { MoreThan } from 'typeorm';
import { forgetOld, oldestKept } from './forget-old.js';
import { StoredSearch } from './stored-search.entity.js';

const hour = 3_600_000;

/** What staff look people up by: posted, kept for a day, and named in addresses by its id only. */
@Injectable()
export class StoredSearches {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the id that stands in the address */
  keep(actor: Actor, workspaceId: string, text: string): Promise<string> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const id = uuidv7();
      await tx.insert(StoredSearch, {
        id,
        workspaceId,
        accountId: actor.accountId,
        query: { text },
        createdAt: this.clock.now(),
      });
      return id;
    });
  }

  /** @returns what this actor looked for; null where it is somebody else's or forgotten */
  async find(actor: Actor, workspaceId: string, id: string): Promise<string | null> {
    if (!isUuid(id)) return null;
    const createdAt = MoreThan(oldestKept(this.clock.now()));
    const search = await this.database.withWorkspace(workspaceId, (tx) =>
      tx.findOneBy(StoredSearch, { id, workspaceId, accountId: actor.accountId, createdAt }),
    );
    return search?.query.text ?? null;
  }

  @Every(hour)
  forgetOld(): Promise<void> {
    return forgetOld(this.database, 'searches', this.clock.now());
  }
}
