import { type PageOf, rows, type Tx } from '#platform';
import { readingOrder } from './reading-order.js';
import { officePattern } from './search-text.js';

export interface OfficeSearch {
  /** part of the name or the reading */
  text: string;
  kind: string;
  district: string;
}

export interface OfficeRow {
  id: string;
  name: string;
  kana: string;
  kind: string;
  district: string;
  parentBody: string | null;
  /** people who hold a post there today */
  people: number;
}

/** One page of the offices and how many there are in all, in one statement, in the order of their reading. */
export async function listOffices(
  tx: Tx,
  workspaceId: string,
  asked: OfficeSearch,
  page: PageOf,
): Promise<{ total: number; offices: OfficeRow[] }> {
  const values: unknown[] = [workspaceId, page.size, page.offset];
  const where = ['o.workspace_id = $1'];
  const narrow = (condition: (place: string) => string, value: string | null) => {
    if (value) where.push(condition(`$${values.push(value)}`));
  };
  narrow((place) => `o.search like ${place}`, officePattern(asked.text));
  narrow((place) => `o.kind = ${place}`, asked.kind);
  narrow((place) => `o.district = ${place}`, asked.district);
  const found = await rows<OfficeRow & { total: number }>(
    tx,
    `with page as materialized (
       select o.id from office o where ${where.join(' and ')} order by ${readingOrder('o')}, o.id limit $2 offset $3)
     select o.id, o.name, o.kana, o.kind, o.district, o.parent_body as "parentBody",
       (select count(*)::int from post h where h.office_id = o.id and h.until is null) as people,
       (select count(*)::int from office o where ${where.join(' and ')}) as total
     from page join office o on o.id = page.id
     order by ${readingOrder('o')}, o.id`,
    values,
  );
  return { total: found[0]?.total ?? 0, offices: found.map(({ total: _, ...office }) => office) };
}

export interface OfficeChoices {
  kinds: string[];
  districts: string[];
}

/** The kinds and districts in use, for filters and for the suggestions of a form. */
export async function officeChoices(tx: Tx, workspaceId: string): Promise<OfficeChoices> {
  const [choices] = await rows<OfficeChoices>(
    tx,
    `select
       array(select distinct kind from office where workspace_id = $1 and kind <> '' order by kind) as kinds,
       array(select distinct district from office where workspace_id = $1 and district <> '' order by district) as districts`,
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
  people: { id: string; name: string; kana: string; title: string }[];
}

/** An office with its addresses and the people who hold a post there today, in one statement. */
export async function officeDetail(tx: Tx, workspaceId: string, id: string): Promise<OfficeDetail | null> {
  const found = await rows<OfficeDetail>(
    tx,
    `select o.id, o.name, o.kana, o.kind, o.district, o.parent_body as "parentBody", o.member_since as "memberSince",
       o.member_until as "memberUntil", o.postal_address as "postalAddress", o.phone, o.fax,
       array(select a.email from address a where a.office_id = o.id order by a.ordinal, a.created_at, a.id) as emails,
       coalesce((
         select json_agg(json_build_object('id', p.id, 'name', p.name, 'kana', p.kana, 'title', h.title) order by ${readingOrder('p')})
         from post h join person p on p.id = h.person_id where h.office_id = o.id and h.until is null
       ), '[]') as people
     from office o where o.workspace_id = $1 and o.id = $2`,
    [workspaceId, id],
  );
  return found[0] ?? null;
}
