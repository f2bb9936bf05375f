import { officePattern } from './search-text.js';

export const memberships = ['member', 'not'] as const;
export const officeSorts = ['kana', 'kind', 'district', 'since'] as const;

/** Which offices, and in which order; all of it may stand in an address. */
export interface OfficeSearch {
  /** part of the name or the reading */
  text: string;
  kind: string;
  district: string;
  /** name of a tag */
  tag: string;
  member: (typeof memberships)[number] | '';
  sort: (typeof officeSorts)[number];
}

export const everyOffice: OfficeSearch = { text: '', kind: '', district: '', tag: '', member: '', sort: 'kana' };

/** From an address, where anything may stand. */
export const officeSearchOf = (asked: Partial<Record<keyof OfficeSearch, string | undefined>>): OfficeSearch => ({
  text: (asked.text ?? '').slice(0, 200),
  kind: (asked.kind ?? '').slice(0, 100),
  district: (asked.district ?? '').slice(0, 100),
  tag: (asked.tag ?? '').slice(0, 100),
  member: memberships.find((one) => one === asked.member) ?? '',
  sort: officeSorts.find((one) => one === asked.sort) ?? 'kana',
});

/** Back into an address, without what is not asked. */
export const queryOfOffices = ({ text, sort, ...rest }: OfficeSearch): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ q: text, ...rest, sort: sort === 'kana' ? '' : sort }).filter(([, value]) => value),
  );

export const narrowsOffices = (asked: OfficeSearch): boolean =>
  Object.keys(queryOfOffices({ ...asked, sort: 'kana' })).length > 0;

/** Of `office o`, with `officeValues` as the first values of the statement. */
export const officesAsked = `o.workspace_id = $1
  and ($2::text is null or o.search like $2)
  and ($3::text = '' or o.kind = $3)
  and ($4::text = '' or o.district = $4)
  and ($5::text = '' or o.id in (select g.office_id from tagging g join tag t on t.id = g.tag_id where t.workspace_id = $1 and t.name = $5))
  and ($6::text = '' or ($6 = 'member') = (coalesce(o.member_since <= $7::date, o.member_until is not null) and coalesce(o.member_until >= $7::date, true)))`;

/** @param today calendar date in the workspace's zone: a membership begins and ends with one */
export const officeValues = (workspaceId: string, asked: OfficeSearch, today: string): unknown[] => [
  workspaceId,
  officePattern(asked.text),
  asked.kind,
  asked.district,
  asked.tag,
  asked.member,
  today,
];
