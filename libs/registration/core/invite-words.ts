import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';

/** What an invitation says in the words of whoever wrote it: in place of the ready ones. */
export interface OwnWords {
  subject: string;
  paragraphs: readonly string[];
}

/** @returns words by invitation; none for one that has no words of its own */
export type InviteWordsSource = (tx: Tx, invitationIds: readonly string[]) => Promise<ReadonlyMap<string, OwnWords>>;

/** Words of mailed invitations that later contexts keep. */
@Injectable()
export class InviteWords {
  readonly #sources: InviteWordsSource[] = [];

  add(source: InviteWordsSource): void {
    this.#sources.push(source);
  }

  async of(tx: Tx, invitationId: string): Promise<OwnWords | null> {
    for (const source of this.#sources) {
      const words = (await source(tx, [invitationId])).get(invitationId);
      if (words) return words;
    }
    return null;
  }
}
