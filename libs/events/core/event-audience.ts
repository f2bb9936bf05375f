import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#platform';

/** Whom a moved date or place concerns: the invited who have not answered, the waiting and the confirmed. */
export interface Told {
  people: number;
  /** no address: somebody has to ring them up */
  unreachable: number;
}

export type CountTold = (tx: Tx, eventId: string) => Promise<Told>;

/** Says before an event is saved how many would be told that it has moved. Whoever tells them counts them. */
@Injectable()
export class EventAudience {
  readonly #counts: CountTold[] = [];

  constructor(private readonly database: Database) {}

  add(count: CountTold): void {
    this.#counts.push(count);
  }

  told(workspaceId: string, eventId: string): Promise<Told> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const all: Told = { people: 0, unreachable: 0 };
      for (const count of this.#counts) {
        const { people, unreachable } = await count(tx, eventId);
        all.people += people;
        all.unreachable += unreachable;
      }
      return all;
    });
  }
}
