import { rows, type Tx, uuidv7 } from '#platform';
import { foldForSearch } from '#ui/i18n';
import { ChangedMeanwhile } from '../changed-meanwhile.js';
import { officeKey } from '../office-name.js';
import { searchText } from '../search-text.js';
import { tagsNamed } from '../tags.js';
import { jsonInTurns } from './in-turns.js';
import type { ImportPlan } from './plan.js';
import type { OfficeWrite } from './planned-offices.js';
import type { PersonWrite } from './planned-people.js';

/**
 * Writes a plan in a handful of statements, whatever the number of rows.
 * @throws ChangedMeanwhile when somebody has just stored one of its offices or people
 */
export async function carryOut(tx: Tx, workspaceId: string, { offices, people }: ImportPlan, now: Date): Promise<void> {
  const each = async <Given>(statement: string, given: readonly Given[], row: (given: Given) => object) =>
    given.length
      ? rows(
          tx,
          statement,
          [workspaceId, await jsonInTurns(given, row), now].slice(0, statement.includes('$3') ? 3 : 2),
        )
      : [];
  const added = await each(addOffices, offices.added, officeRow);
  await each(changeOffices, offices.changed, officeRow);
  const reachedAt = [...offices.added, ...offices.changed].flatMap(({ id, emails }) =>
    emails.map((email) => ({ owner: id, email })),
  );
  await each(addOfficeAddresses, reachedAt, withId);
  await each(addPeople, people.added, personRow);
  await each(changePeople, people.changed, personRow);
  const reached = await each(addPersonAddresses, people.emails, ({ id, email, nameKey }) =>
    withId({ owner: id, email, name_key: nameKey }),
  );
  await each(addPosts, people.posts, ({ id, officeId, title }) =>
    withId({ person_id: id, office_id: officeId, title }),
  );
  const tagged = [
    ...[...offices.added, ...offices.changed].flatMap(({ id, tags }) => tags.map((tag) => ({ office_id: id, tag }))),
    ...people.tags.map(({ id, tag }) => ({ person_id: id, tag })),
  ];
  await tagsNamed(tx, workspaceId, [...new Set(tagged.map(({ tag }) => tag))], now);
  await each(addTags, tagged, ({ tag, ...owner }) => withId({ ...owner, name_key: foldForSearch(tag) }));
  if (added.length < offices.added.length || reached.length < people.emails.length)
    throw new ChangedMeanwhile('a row of this file');
}

const withId = (row: object) => ({ id: uuidv7(), ...row });

const officeRow = ({ id, line }: OfficeWrite) => ({
  id,
  name: line.name,
  kana: line.kana,
  kind: line.kind,
  district: line.district,
  parent_body: line.parentBody,
  member_since: line.memberSince,
  member_until: line.memberUntil,
  postal_address: line.postalAddress,
  phone: line.phone,
  fax: line.fax,
  search: searchText(line.name, line.kana ?? ''),
  name_key: officeKey(line.name),
});

const personRow = ({ id, line, kana }: PersonWrite) => ({
  id,
  name: line.name,
  kana,
  search: searchText(line.name, kana),
});

/** The name stays as it was: the file may write it in another way. */
const withReading = (known: string) =>
  `split_part(${known}.search, E'\\n', 1) || E'\\n' || split_part(g.search, E'\\n', 2)`;

const office = `id uuid, name text, kana text, kind text, district text, parent_body text, member_since date, member_until date,
  postal_address text, phone text, fax text, search text, name_key text`;

const addOffices = `
  insert into office (id, workspace_id, name, kana, kind, district, parent_body, member_since, member_until, postal_address, phone, fax,
                      search, name_key, created_at)
  select g.id, $1, g.name, coalesce(g.kana, ''), coalesce(g.kind, ''), coalesce(g.district, ''), g.parent_body, g.member_since,
         g.member_until, g.postal_address, g.phone, g.fax, g.search, g.name_key, $3
  from jsonb_to_recordset($2::jsonb) as g(${office}) on conflict (workspace_id, name) do nothing returning id`;

const changeOffices = `
  update office o set
    kana = coalesce(g.kana, o.kana), kind = coalesce(g.kind, o.kind), district = coalesce(g.district, o.district),
    parent_body = coalesce(g.parent_body, o.parent_body), member_since = coalesce(g.member_since, o.member_since),
    member_until = coalesce(g.member_until, o.member_until), postal_address = coalesce(g.postal_address, o.postal_address),
    phone = coalesce(g.phone, o.phone), fax = coalesce(g.fax, o.fax),
    search = case when g.kana is null then o.search else ${withReading('o')} end
  from jsonb_to_recordset($2::jsonb) as g(${office}) where o.workspace_id = $1 and o.id = g.id`;

/** After those that are there already. */
const nextOrdinal = (owner: string) => `
  coalesce((select max(a.ordinal) + 1 from address a where a.${owner} = g.owner), 0) + row_number() over (partition by g.owner order by g.id) - 1`;

const addOfficeAddresses = `
  insert into address (id, workspace_id, email, office_id, ordinal, created_at)
  select g.id, $1, g.email, g.owner, ${nextOrdinal('office_id')}, $3
  from jsonb_to_recordset($2::jsonb) as g(id uuid, owner uuid, email text) on conflict do nothing`;

const person = 'id uuid, name text, kana text, search text';

const addPeople = `
  insert into person (id, workspace_id, name, kana, search, created_at) select g.id, $1, g.name, g.kana, g.search, $3 from jsonb_to_recordset($2::jsonb) as g(${person})`;

const changePeople = `
  update person p set kana = g.kana, search = ${withReading('p')}
  from jsonb_to_recordset($2::jsonb) as g(${person}) where p.workspace_id = $1 and p.id = g.id`;

/** In one order everywhere, so that two transactions that wait for each other's never do so crosswise. */
const addPersonAddresses = `
  insert into address (id, workspace_id, email, person_id, name_key, ordinal, created_at)
  select g.id, $1, g.email, g.owner, g.name_key, ${nextOrdinal('person_id')}, $3
  from jsonb_to_recordset($2::jsonb) as g(id uuid, owner uuid, email text, name_key text) order by g.email, g.name_key
  on conflict (workspace_id, email, name_key) where person_id is not null do nothing returning id`;

const addTags = `
  insert into tagging (id, workspace_id, tag_id, office_id, person_id, created_at)
  select g.id, $1, t.id, g.office_id, g.person_id, $3
  from jsonb_to_recordset($2::jsonb) as g(id uuid, office_id uuid, person_id uuid, name_key text)
  join tag t on t.workspace_id = $1 and t.name_key = g.name_key on conflict do nothing`;

const addPosts = `
  insert into post (id, workspace_id, person_id, office_id, title)
  select g.id, $1, g.person_id, g.office_id, coalesce(g.title, '')
  from jsonb_to_recordset($2::jsonb) as g(id uuid, person_id uuid, office_id uuid, title text)
  on conflict (workspace_id, person_id, office_id) where until is null do update set title = excluded.title`;
