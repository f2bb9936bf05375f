import { type PageOf, rows, type Tx } from '#platform';
import { personBrief, type PersonBrief } from './people-by-ids.js';
import { readingOrder } from './reading-order.js';
import { peopleAsked, type PeopleSearch, peopleValues } from './people-filter.js';
import { tagsOf } from './tags.js';

export interface PersonRow extends PersonBrief {
  tags: string[];
}

/** One page of the people and how many there are in all, in one statement, in the order of their reading. */
export async function listPeople(
  tx: Tx,
  workspaceId: string,
  asked: PeopleSearch,
  page: PageOf,
): Promise<{ total: number; people: PersonRow[] }> {
  const found = await rows<PersonRow & { total: number }>(
    tx,
    `with page as materialized (
       select p.id from person p where ${peopleAsked} order by ${readingOrder('p')}, p.id limit $6 offset $7)
     select ${personBrief}, ${tagsOf('person_id', 'p')} as tags, (select count(*)::int from person p where ${peopleAsked}) as total
     from page join person p on p.id = page.id
     order by ${readingOrder('p')}, p.id`,
    [...peopleValues(workspaceId, asked), page.size, page.offset],
  );
  return { total: found[0]?.total ?? 0, people: found.map(({ total: _, ...person }) => person) };
}

export interface PersonDetail {
  id: string;
  name: string;
  kana: string;
  emails: string[];
  tags: string[];
  /** posts of today first, then those that ended, latest first */
  posts: { officeId: string; office: string; title: string; since: string | null; until: string | null }[];
}

/** A person with addresses and posts, in one statement. */
export async function personDetail(tx: Tx, workspaceId: string, id: string): Promise<PersonDetail | null> {
  const found = await rows<PersonDetail>(
    tx,
    `select p.id, p.name, p.kana,
       array(select a.email from address a where a.person_id = p.id order by a.ordinal, a.created_at, a.id) as emails,
       ${tagsOf('person_id', 'p')} as tags,
       coalesce((
         select json_agg(json_build_object('officeId', o.id, 'office', o.name, 'title', h.title, 'since', h.since, 'until', h.until)
           order by h.until desc nulls first, ${readingOrder('o')})
         from post h join office o on o.id = h.office_id where h.person_id = p.id
       ), '[]') as posts
     from person p where p.workspace_id = $1 and p.id = $2`,
    [workspaceId, id],
  );
  return found[0] ?? null;
}
