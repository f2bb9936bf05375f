import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';

/** What mails are about, by id. */
export type SubjectTitles = ReadonlyMap<string, string>;

/** Whoever owns the subjects of mails, such as events, tells what they are called. */
@Injectable()
export class MailSubjects {
  #titles: (tx: Tx, ids: readonly string[]) => Promise<SubjectTitles> = async () => new Map();

  register(titles: (tx: Tx, ids: readonly string[]) => Promise<SubjectTitles>): void {
    this.#titles = titles;
  }

  titles(tx: Tx, ids: readonly (string | null)[]): Promise<SubjectTitles> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    return known.length === 0 ? Promise.resolve(new Map()) : this.#titles(tx, known);
  }
}
