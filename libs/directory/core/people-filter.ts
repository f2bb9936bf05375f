import { searchPattern } from './search-text.js';

/** Which people. The text is somebody's name: it stands in no address. */
export interface PeopleSearch {
  /** part of the name or the reading */
  text: string;
  /** of an office where they hold a post today */
  kind: string;
  district: string;
  /** name of a tag */
  tag: string;
}

export const everybody: PeopleSearch = { text: '', kind: '', district: '', tag: '' };

export const peopleSearchOf = (asked: Partial<Record<keyof PeopleSearch, string | undefined>>): PeopleSearch => ({
  text: (asked.text ?? '').slice(0, 200),
  kind: (asked.kind ?? '').slice(0, 100),
  district: (asked.district ?? '').slice(0, 100),
  tag: (asked.tag ?? '').slice(0, 100),
});

/** For an address: all but the text. */
export const queryOfPeople = ({ kind, district, tag }: PeopleSearch): Record<string, string> =>
  Object.fromEntries(Object.entries({ kind, district, tag }).filter(([, value]) => value));

/** Of `person p`, with `peopleValues` as the first values of the statement. */
export const peopleAsked = `p.workspace_id = $1
  and ($2::text is null or p.search like $2)
  and ($3::text = '' and $4::text = '' or p.id in (
    select h.person_id from post h join office o on o.id = h.office_id
    where h.workspace_id = $1 and h.until is null and ($3 = '' or o.kind = $3) and ($4 = '' or o.district = $4)))
  and ($5::text = '' or p.id in (select g.person_id from tagging g join tag t on t.id = g.tag_id where t.workspace_id = $1 and t.name = $5))`;

export const peopleValues = (workspaceId: string, asked: PeopleSearch): unknown[] => [
  workspaceId,
  searchPattern(asked.text),
  asked.kind,
  asked.district,
  asked.tag,
];
