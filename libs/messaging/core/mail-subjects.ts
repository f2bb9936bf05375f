import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';

/** What mails are about, by id. */
export type SubjectTitles = ReadonlyMap<string, string>;

/** Of those of the ids that its context knows, in one statement. */
export type FindTitles = (tx: Tx, ids: readonly string[]) => Promise<SubjectTitles>;

/** Titles of what mails are about: they keep the id, and a context that writes mails knows what it belongs to. */
@Injectable()
export class MailSubjects {
  #find?: FindTitles;

  add(find: FindTitles): void {
    if (this.#find) throw new Error('two contexts give mails their titles');
    this.#find = find;
  }

  async titles(tx: Tx, ids: readonly (string | null)[]): Promise<SubjectTitles> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    return known.length > 0 && this.#find ? this.#find(tx, known) : new Map();
  }
}
