import { Injectable } from '@nestjs/common';
import { type OfficePart, OfficeParts, type PersonPart, PersonParts } from './history-parts.js';

/** What a context brings to the directory: declared in its `X.parts.ts`. */
export interface DirectoryManifest {
  /** of the page of an office */
  office?: readonly OfficePart[];
  /** of the page of a person */
  person?: readonly PersonPart[];
}

/** Hands each part to the page it is of. */
@Injectable()
export class DirectoryRegistry {
  constructor(
    private readonly offices: OfficeParts,
    private readonly people: PersonParts,
  ) {}

  add({ office = [], person = [] }: DirectoryManifest): void {
    this.offices.add(...office);
    this.people.add(...person);
  }
}
