import { rows } from '#platform';
import { readingOrder } from '../reading-order.js';
import { officePattern, searchPattern } from '../search-text.js';
import type { Finder, Hit } from './finders.js';

const people: Finder = {
  key: 'people',
  title: { ja: '人', en: 'People' },
  permission: 'directory.read',
  find: (tx, { workspaceId }, text, most) =>
    rows<Hit>(
      tx,
      `with found as materialized (
         select p.id from person p where p.workspace_id = $1 and p.search like $2 order by ${readingOrder('p')}, p.id limit $3)
       select p.id, p.name, concat_ws('・', nullif(p.kana, ''), (
         select string_agg(o.name, '・' order by o.name) from post h join office o on o.id = h.office_id
         where h.person_id = p.id and h.until is null)) as about, 'people/' || p.id as path
       from found join person p on p.id = found.id order by ${readingOrder('p')}, p.id`,
      [workspaceId, searchPattern(text), most],
    ),
};

const offices: Finder = {
  key: 'offices',
  title: { ja: '事業所・機関', en: 'Offices' },
  permission: 'directory.read',
  find: (tx, { workspaceId }, text, most) =>
    rows<Hit>(
      tx,
      `select o.id, o.name, concat_ws('・', nullif(o.kana, ''), nullif(o.kind, ''), nullif(o.district, '')) as about, 'offices/' || o.id as path
       from office o where o.workspace_id = $1 and o.search like $2 order by ${readingOrder('o')}, o.id limit $3`,
      [workspaceId, officePattern(text), most],
    ),
};

export const ownFinders: readonly Finder[] = [people, offices];
