import { each, type Tx } from '#platform';
import type { Language } from '#ui/i18n';
import { type ColumnKey, headingOf, typeWord } from '../import/columns.js';
import { officesAsked, type OfficeSearch, officeValues } from '../office-filter.js';
import { peopleAsked, type PeopleSearch, peopleValues } from '../people-filter.js';
import { readingOrder } from '../reading-order.js';
import { tagsOf } from '../tags.js';

/** What a file of the list holds: the columns that the import reads, so that it comes back as it was. */
const officeColumns = [
  ...['type', 'id', 'name', 'kana', 'kind', 'district', 'parentBody', 'memberSince', 'memberUntil'],
  ...['postalAddress', 'phone', 'fax', 'emails', 'tags'],
] as ColumnKey[];

const personColumns: ColumnKey[] = ['type', 'id', 'name', 'kana', 'emails', 'office', 'title', 'tags'];

interface StoredOffice {
  id: string;
  name: string;
  kana: string;
  kind: string;
  district: string;
  parentBody: string | null;
  memberSince: string | null;
  memberUntil: string | null;
  postalAddress: string | null;
  phone: string | null;
  fax: string | null;
  emails: string[];
  tags: string[];
}

interface StoredPerson {
  id: string;
  name: string;
  kana: string;
  /** of a post; none: null */
  office: string | null;
  title: string | null;
  emails: string[];
  tags: string[];
}

export const officeHead = (language: Language): string[] => headOf(officeColumns, language);

export const personHead = (language: Language): string[] => headOf(personColumns, language);

export async function* officeRows(
  tx: Tx,
  workspaceId: string,
  asked: OfficeSearch,
  today: string,
  language: Language,
): AsyncGenerator<string[]> {
  const found = each<StoredOffice>(
    tx,
    `select o.id, o.name, o.kana, o.kind, o.district, o.parent_body as "parentBody", o.member_since as "memberSince",
       o.member_until as "memberUntil", o.postal_address as "postalAddress", o.phone, o.fax,
       array(select a.email from address a where a.office_id = o.id order by a.ordinal, a.created_at, a.id) as emails,
       ${tagsOf('office_id', 'o')} as tags
     from office o where ${officesAsked} order by ${readingOrder('o')}, o.id`,
    officeValues(workspaceId, asked, today),
  );
  for await (const office of found) yield cellsOf(officeColumns, { ...office, type: typeWord('office', language) });
}

/** A row for each post of today; somebody without one has a row, too. */
export async function* personRows(
  tx: Tx,
  workspaceId: string,
  asked: PeopleSearch,
  language: Language,
): AsyncGenerator<string[]> {
  const found = each<StoredPerson>(
    tx,
    `select p.id, p.name, p.kana, o.name as office, h.title,
       array(select a.email from address a where a.person_id = p.id order by a.ordinal, a.created_at, a.id) as emails,
       ${tagsOf('person_id', 'p')} as tags
     from person p left join post h on h.person_id = p.id and h.until is null left join office o on o.id = h.office_id
     where ${peopleAsked} order by ${readingOrder('p')}, p.id, o.name`,
    peopleValues(workspaceId, asked),
  );
  for await (const person of found) yield cellsOf(personColumns, { ...person, type: typeWord('person', language) });
}

const headOf = (keys: readonly ColumnKey[], language: Language): string[] =>
  keys.map((key) => headingOf(key)[language === 'en' ? 'en' : 'ja']);

const cellsOf = (keys: readonly ColumnKey[], stored: Partial<Record<ColumnKey, string | string[] | null>>): string[] =>
  keys.map((key) => {
    const value = stored[key] ?? '';
    return typeof value === 'string' ? value : value.join(key === 'tags' ? '、' : ' ');
  });
