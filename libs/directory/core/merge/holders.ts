import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import type { Sentence } from '#ui/i18n';

/** Rows of one context that point to a person or an office: when two become one, they point to the one that stays. */
export interface Holder {
  /** the key, as the catalogue has it: `registration.person_id` */
  holds: string;
  /** what those rows are, to people: 申し込み */
  what: Sentence;
  /** ids of the rows that point to it */
  find(tx: Tx, workspaceId: string, id: string): Promise<string[]>;
  /** lets these rows point there */
  point(tx: Tx, workspaceId: string, ids: readonly string[], to: string): Promise<unknown>;
  /** where both stand beside each other and cannot be one: a sentence for each place */
  clashes?(tx: Tx, workspaceId: string, one: string, other: string): Promise<Sentence[]>;
}

/** Keys to offices and to people that contexts above hold. */
export interface MergeHolders {
  office?: readonly Holder[];
  person?: readonly Holder[];
}

/** Directory stands below them all, so each says itself what it holds: no key is forgotten (a test compares with the catalogue). */
@Injectable()
export class Holders {
  readonly office: Holder[] = [];
  readonly person: Holder[] = [];

  add({ office = [], person = [] }: MergeHolders): void {
    this.office.push(...office);
    this.person.push(...person);
  }
}
