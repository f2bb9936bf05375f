import { Injectable } from '@nestjs/common';
import type { Visit } from '#platform';
import { type PeopleSearch, queryOfPeople } from '../core/people-filter.js';
import { StoredSearches } from '../core/stored-searches.js';

export interface PeopleAsked {
  asked: PeopleSearch;
  /** the id under which the name is stored; '' where there is none */
  searchId: string;
  /** for addresses of the same list */
  query: Record<string, string>;
}

/** What the people of a list are narrowed to: some of it in the address, the name in a stored search. */
@Injectable()
export class PeopleLists {
  constructor(private readonly searches: StoredSearches) {}

  async find(visit: Visit, narrowed: PeopleSearch, search: string): Promise<PeopleAsked> {
    const text = search ? await this.searches.find(visit.actor, visit.workspace.id, search) : null;
    const searchId = text === null ? '' : search;
    return {
      asked: { ...narrowed, text: text ?? '' },
      searchId,
      query: { ...(searchId && { search: searchId }), ...queryOfPeople(narrowed) },
    };
  }
}
