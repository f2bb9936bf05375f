import { type PageOf, rows, type Tx } from '#platform';
import { readingOrder } from './reading-order.js';
import { officesAsked, type OfficeSearch, officeValues } from './office-filter.js';
import { tagsOf } from './tags.js';

export interface OfficeRow {
  id: string;
  name: string;
  kana: string;
  kind: string;
  district: string;
  parentBody: string | null;
  memberSince: string | null;
  memberUntil: string | null;
  /** a postal address is known */
  hasPost: boolean;
  phone: string | null;
  hasMail: boolean;
  tags: string[];
  /** people who hold a post there today */
  people: number;
}

/** One page of the offices and how many there are in all, in one statement. */
export async function listOffices(
  tx: Tx,
  workspaceId: string,
  asked: OfficeSearch,
  page: PageOf,
  today: string,
): Promise<{ total: number; offices: OfficeRow[] }> {
  const found = await rows<OfficeRow & { total: number }>(
    tx,
    `with page as materialized (
       select o.id from office o where ${officesAsked} order by ${orders[asked.sort]}, o.id limit $8 offset $9)
     select o.id, o.name, o.kana, o.kind, o.district, o.parent_body as "parentBody", o.member_since as "memberSince",
       o.member_until as "memberUntil", o.postal_address is not null as "hasPost", o.phone,
       exists (select from address a where a.office_id = o.id) as "hasMail",
       (select count(*)::int from post h where h.office_id = o.id and h.until is null) as people,
       ${tagsOf('office_id', 'o')} as tags,
       (select count(*)::int from office o where ${officesAsked}) as total
     from page join office o on o.id = page.id
     order by ${orders[asked.sort]}, o.id`,
    [...officeValues(workspaceId, asked, today), page.size, page.offset],
  );
  return { total: found[0]?.total ?? 0, offices: found.map(({ total: _, ...office }) => office) };
}

const orders = {
  kana: readingOrder('o'),
  kind: `(o.kind = ''), o.kind, ${readingOrder('o')}`,
  district: `(o.district = ''), o.district, ${readingOrder('o')}`,
  since: `o.member_since desc nulls last, ${readingOrder('o')}`,
};

export interface OfficeChoices {
  kinds: string[];
  districts: string[];
  tags: string[];
}

/** The kinds and districts in use, for filters and for the suggestions of a form. */
export async function officeChoices(tx: Tx, workspaceId: string): Promise<OfficeChoices> {
  const [choices] = await rows<OfficeChoices>(
    tx,
    `select
       array(select distinct kind from office where workspace_id = $1 and kind <> '' order by kind) as kinds,
       array(select distinct district from office where workspace_id = $1 and district <> '' order by district) as districts,
       array(select t.name from tag t where t.workspace_id = $1 and exists (select from tagging g where g.tag_id = t.id) order by t.name) as tags`,
    [workspaceId],
  );
  return choices!;
}

export interface OfficeDetail {
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
  people: { id: string; name: string; kana: string; title: string }[];
}

/** An office with its addresses and the people who hold a post there today, in one statement. */
export async function officeDetail(tx: Tx, workspaceId: string, id: string): Promise<OfficeDetail | null> {
  const found = await rows<OfficeDetail>(
    tx,
    `select o.id, o.name, o.kana, o.kind, o.district, o.parent_body as "parentBody", o.member_since as "memberSince",
       o.member_until as "memberUntil", o.postal_address as "postalAddress", o.phone, o.fax,
       array(select a.email from address a where a.office_id = o.id order by a.ordinal, a.created_at, a.id) as emails,
       ${tagsOf('office_id', 'o')} as tags,
       coalesce((
         select json_agg(json_build_object('id', p.id, 'name', p.name, 'kana', p.kana, 'title', h.title) order by ${readingOrder('p')})
         from post h join person p on p.id = h.person_id where h.office_id = o.id and h.until is null
       ), '[]') as people
     from office o where o.workspace_id = $1 and o.id = $2`,
    [workspaceId, id],
  );
  return found[0] ?? null;
}
