import { rows, type Tx } from '#platform';
import { officeKey } from '../office-name.js';
import { nameKey, searchText } from '../search-text.js';
import type { Kind, Snapshot } from './snapshot.js';

type Stored = Record<string, unknown>;

const keyOf = { office: 'office_id', person: 'person_id' } as const;

/** Locked in one order: the second merge of one of them waits, and finds it gone. */
export async function lockRows(tx: Tx, workspaceId: string, kind: Kind, ids: readonly string[]): Promise<void> {
  if (kind === 'office')
    await rows(tx, 'select id from office where workspace_id = $1 and id = any($2::uuid[]) order by id for update', [
      ...[workspaceId, ids],
    ]);
  else
    await rows(tx, 'select id from person where workspace_id = $1 and id = any($2::uuid[]) order by id for update', [
      ...[workspaceId, ids],
    ]);
}

export async function readRows(tx: Tx, workspaceId: string, kind: Kind, ids: readonly string[]): Promise<Stored[]> {
  const found =
    kind === 'office'
      ? await rows<{ row: Stored }>(
          tx,
          'select to_jsonb(o) as row from office o where workspace_id = $1 and id = any($2::uuid[])',
          [workspaceId, ids],
        )
      : await rows<{ row: Stored }>(
          tx,
          'select to_jsonb(p) as row from person p where workspace_id = $1 and id = any($2::uuid[])',
          [workspaceId, ids],
        );
  return found.map(({ row }) => row);
}

/** Addresses, tags and posts of the one that goes, as they are. */
export async function ownRows(
  tx: Tx,
  workspaceId: string,
  kind: Kind,
  id: string,
): Promise<Pick<Snapshot, 'addresses' | 'taggings' | 'posts'>> {
  const [own] = await rows<Pick<Snapshot, 'addresses' | 'taggings' | 'posts'>>(
    tx,
    `select
       coalesce((select jsonb_agg(to_jsonb(a)) from address a where a.workspace_id = $1 and a.${keyOf[kind]} = $2), '[]') as addresses,
       coalesce((select jsonb_agg(to_jsonb(g)) from tagging g where g.workspace_id = $1 and g.${keyOf[kind]} = $2), '[]') as taggings,
       coalesce((select jsonb_agg(to_jsonb(h)) from post h where h.workspace_id = $1 and h.${keyOf[kind]} = $2), '[]') as posts`,
    [workspaceId, id],
  );
  return own!;
}

/** What the one that stays does not have itself becomes its own; the rest goes with the other one. */
export async function takeOver(tx: Tx, workspaceId: string, kind: Kind, winner: string, loser: string): Promise<void> {
  const key = keyOf[kind];
  const beside = kind === 'office' ? 'person_id' : 'office_id';
  const pair = [workspaceId, winner, loser];
  await rows(
    tx,
    `update address a set ${key} = $2, ordinal = a.ordinal + 1 + coalesce((select max(w.ordinal) from address w where w.${key} = $2), -1)
     where a.workspace_id = $1 and a.${key} = $3 and not exists (select from address w where w.${key} = $2 and w.email = a.email)`,
    pair,
  );
  await rows(
    tx,
    `update tagging g set ${key} = $2
     where g.workspace_id = $1 and g.${key} = $3 and not exists (select from tagging w where w.${key} = $2 and w.tag_id = g.tag_id)`,
    pair,
  );
  // A post that has ended is a fact of its own; of two that are held today one is enough.
  await rows(
    tx,
    `update post h set ${key} = $2 where h.workspace_id = $1 and h.${key} = $3 and (h.until is not null or not exists (
       select from post w where w.${key} = $2 and w.${beside} = h.${beside} and w.until is null))`,
    pair,
  );
  await rows(tx, `delete from post where workspace_id = $1 and ${key} = $2`, [workspaceId, loser]);
}

export async function removeOne(tx: Tx, workspaceId: string, kind: Kind, id: string): Promise<void> {
  if (kind === 'office') await rows(tx, 'delete from office where workspace_id = $1 and id = $2', [workspaceId, id]);
  else await rows(tx, 'delete from person where workspace_id = $1 and id = $2', [workspaceId, id]);
}

/** Writes these columns of the one that stays, and what follows from them. */
export async function writeColumns(
  tx: Tx,
  workspaceId: string,
  kind: Kind,
  id: string,
  stored: Stored,
  columns: Stored,
): Promise<void> {
  const written = { ...stored, ...columns };
  const [name, kana] = [String(written['name']), String(written['kana'])];
  const search = searchText(name, kana);
  if (kind === 'office') {
    const row = JSON.stringify({ ...written, search, name_key: officeKey(name) });
    await rows(
      tx,
      `update office o set name = n.name, kana = n.kana, kind = n.kind, district = n.district, parent_body = n.parent_body,
         member_since = n.member_since, member_until = n.member_until, postal_address = n.postal_address, phone = n.phone,
         fax = n.fax, search = n.search, name_key = n.name_key
       from jsonb_populate_record(null::office, $3::jsonb) n where o.workspace_id = $1 and o.id = $2`,
      [workspaceId, id, row],
    );
    return;
  }
  await rows(tx, 'update person set name = $3, kana = $4, search = $5 where workspace_id = $1 and id = $2', [
    ...[workspaceId, id, name, kana, search],
  ]);
  await rows(tx, 'update address set name_key = $3 where workspace_id = $1 and person_id = $2 and name_key <> $3', [
    ...[workspaceId, id, nameKey(name)],
  ]);
}

/** Whether somebody else has this name at one of these addresses: two of one name and address are never apart. */
export async function knownElsewhere(
  tx: Tx,
  workspaceId: string,
  pair: readonly string[],
  name: string,
): Promise<boolean> {
  const found = await rows<{ id: string }>(
    tx,
    `select x.id from address x where x.workspace_id = $1 and x.name_key = $3 and x.person_id is not null and not x.person_id = any($2::uuid[])
       and x.email in (select a.email from address a where a.workspace_id = $1 and a.person_id = any($2::uuid[])) limit 1`,
    [workspaceId, pair, nameKey(name)],
  );
  return found.length > 0;
}

/** Takes from the one that stays what it took over. */
export async function takeBack(
  tx: Tx,
  workspaceId: string,
  kind: Kind,
  winner: string,
  { taken, addresses, taggings, posts }: Snapshot,
): Promise<void> {
  const ids = (list: readonly Stored[]) => list.map(({ id }) => id);
  await rows(
    tx,
    `delete from address a where a.workspace_id = $1 and (a.id = any($2::uuid[]) or a.${keyOf[kind]} = $3 and a.email = any($4::text[]))`,
    [workspaceId, ids(addresses), winner, taken],
  );
  await rows(tx, 'delete from tagging where workspace_id = $1 and id = any($2::uuid[])', [workspaceId, ids(taggings)]);
  await rows(tx, 'delete from post where workspace_id = $1 and id = any($2::uuid[])', [workspaceId, ids(posts)]);
}

/** The row that went, with its addresses, tags and posts; what these belong to may be gone since. */
export async function putBack(tx: Tx, kind: Kind, { loser, addresses, taggings, posts }: Snapshot): Promise<void> {
  if (kind === 'office')
    await rows(tx, 'insert into office select * from jsonb_populate_record(null::office, $1::jsonb)', [
      JSON.stringify(loser),
    ]);
  else
    await rows(tx, 'insert into person select * from jsonb_populate_record(null::person, $1::jsonb)', [
      JSON.stringify(loser),
    ]);
  await rows(
    tx,
    'insert into address select * from jsonb_populate_recordset(null::address, $1::jsonb) on conflict do nothing',
    [JSON.stringify(addresses)],
  );
  await rows(
    tx,
    `insert into tagging select g.* from jsonb_populate_recordset(null::tagging, $1::jsonb) g
     join tag t on t.id = g.tag_id on conflict do nothing`,
    [JSON.stringify(taggings)],
  );
  await rows(
    tx,
    `insert into post select h.* from jsonb_populate_recordset(null::post, $1::jsonb) h
     join office o on o.id = h.office_id join person p on p.id = h.person_id on conflict do nothing`,
    [JSON.stringify(posts)],
  );
}
