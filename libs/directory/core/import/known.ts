import { rows, type Tx } from '#platform';
import { officeKey } from '../office-name.js';
import { tagsOf } from '../tags.js';
import type { GoodLine } from './line.js';

export interface KnownOffice {
  id: string;
  name: string;
  kana: string | null;
  kind: string | null;
  district: string | null;
  parentBody: string | null;
  memberSince: string | null;
  memberUntil: string | null;
  postalAddress: string | null;
  phone: string | null;
  fax: string | null;
  emails: string[];
  tags: string[];
}

export interface KnownPerson {
  id: string;
  name: string;
  nameKey: string;
  kana: string;
  emails: string[];
  tags: string[];
  /** held today */
  posts: { officeId: string; title: string }[];
}

/** What the directory holds of the things a file names. */
export interface Known {
  offices: KnownOffice[];
  /** everybody of a name in the file, and where they are reached */
  people: KnownPerson[];
}

/** Two statements for any number of rows. */
export async function findKnown(tx: Tx, workspaceId: string, lines: readonly GoodLine[]): Promise<Known> {
  const offices = new Set(lines.flatMap((line) => (line.type === 'office' ? line.name : (line.office ?? []))));
  const names = new Set(lines.flatMap((line) => (line.type === 'person' ? line.nameKey : [])));
  const idsOf = (type: GoodLine['type']) => lines.flatMap((line) => (line.type === type ? (line.id ?? []) : []));
  return {
    offices: await rows<KnownOffice>(tx, knownOffices, [
      workspaceId,
      [...offices],
      [...offices].map(officeKey),
      idsOf('office'),
    ]),
    people: await rows<KnownPerson>(tx, knownPeople, [workspaceId, [...names], idsOf('person')]),
  };
}

const knownOffices = `
  select o.id, o.name, o.kana, o.kind, o.district, o.parent_body as "parentBody", o.member_since as "memberSince",
    o.member_until as "memberUntil", o.postal_address as "postalAddress", o.phone, o.fax,
    array(select a.email from address a where a.office_id = o.id) as emails, ${tagsOf('office_id', 'o')} as tags
  from office o where o.workspace_id = $1 and (o.name = any($2) or o.name_key = any($3) or o.id = any($4)) order by o.id`;

/** The folded name is the first line of what is searched. */
const knownPeople = `
  select p.id, p.name, split_part(p.search, E'\\n', 1) as "nameKey", p.kana,
    array(select a.email from address a where a.person_id = p.id) as emails, ${tagsOf('person_id', 'p')} as tags,
    coalesce((
      select json_agg(json_build_object('officeId', h.office_id, 'title', h.title)) from post h
      where h.person_id = p.id and h.until is null
    ), '[]') as posts
  from person p where p.workspace_id = $1 and (split_part(p.search, E'\\n', 1) = any($2) or p.id = any($3))`;
