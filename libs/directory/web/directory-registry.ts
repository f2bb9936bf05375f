import { Injectable } from '@nestjs/common';
import { type Finder, Finders } from '../core/find/finders.js';
import { Holders, type MergeHolders } from '../core/merge/holders.js';
import { type OfficePart, OfficeParts, type PersonPart, PersonParts } from './history-parts.js';

/** What a context brings to the directory: declared in its `X.parts.ts`. */
export interface DirectoryManifest {
  /** of the page of an office */
  office?: readonly OfficePart[];
  /** of the page of a person */
  person?: readonly PersonPart[];
  /** keys to people and offices in its own tables: they move when two become one */
  merges?: MergeHolders;
  /** things of its own that the search over everything finds */
  finders?: readonly Finder[];
}

/** Hands each part to the page it is of. */
@Injectable()
export class DirectoryRegistry {
  constructor(
    private readonly offices: OfficeParts,
    private readonly people: PersonParts,
    private readonly holders: Holders,
    private readonly finders: Finders,
  ) {}

  add({ office = [], person = [], merges = {}, finders = [] }: DirectoryManifest): void {
    this.offices.add(...office);
    this.people.add(...person);
    this.holders.add(merges);
    this.finders.add(...finders);
  }
}
