import { Injectable } from '@nestjs/common';
import type { Sentence } from '#ui/i18n';
import { inOrder, type Named, type Tx } from '#platform';

export interface Copying {
  workspaceId: string;
  /** the event of last time */
  from: string;
  /** the new one, already written */
  to: string;
  now: Date;
}

export interface EventCopy extends Named {
  /** what of this event the next one gets, such as 「リマインダー 6件」; null where it has none */
  contents(tx: Tx, eventId: string): Promise<Sentence | null>;
  /** in the transaction that makes the new event */
  copy(tx: Tx, copying: Copying): Promise<void>;
}

/** What 次回をつくる takes along beside the event itself: each later context copies what is its own. */
@Injectable()
export class EventCopies {
  #copies: readonly EventCopy[] = [];

  add(...copies: readonly EventCopy[]): void {
    this.#copies = inOrder([...this.#copies, ...copies]);
  }

  async contents(tx: Tx, eventId: string): Promise<Sentence[]> {
    const contents: Sentence[] = [];
    for (const part of this.#copies) {
      const found = await part.contents(tx, eventId);
      if (found) contents.push(found);
    }
    return contents;
  }

  async copy(tx: Tx, copying: Copying): Promise<void> {
    for (const part of this.#copies) await part.copy(tx, copying);
  }
}
