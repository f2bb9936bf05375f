import { named, type Statement, type Tx, uuidv7 } from '#platform';
import { canonicalEmail, readingOf } from '#ui/i18n';
import { tidy } from '#ui/i18n';
import { ChangedMeanwhile } from './changed-meanwhile.js';
import { takePost } from './hold-posts.js';
import { nameKey, searchText } from './search-text.js';

export interface PersonGiven {
  /** of the person, or of the office mailbox that stands for them; empty where there is none: then always a new person */
  email: string;
  name: string;
  kana: string;
  /** an office of this workspace: a person who holds no post there gets one */
  officeId?: string | null | undefined;
  /** of that post: 役職, and the day since when; taken where nobody had written them */
  title?: string;
  since?: string | null;
}

interface Matched {
  ordinal: number;
  id: string;
  stored: boolean;
}

/**
 * The people behind addresses and names: equal address AND equal folded name is that person, anything else a new one.
 * People who are known already keep what is written about them; a reading or a title that nobody had given is taken.
 * @returns person ids in the order given; the same person twice in one call has one id
 * @throws ChangedMeanwhile when another transaction has just created one of them
 */
export async function matchOrCreatePeople(
  tx: Tx,
  workspaceId: string,
  now: Date,
  people: readonly PersonGiven[],
): Promise<string[]> {
  const keys = people.map(keyOf);
  const firsts = [...new Set(keys)].map((key) => keys.indexOf(key));
  const column = <T>(value: (person: PersonGiven) => T) => firsts.map((first) => value(people[first]!));
  const matched = await named<Matched>(tx, statement, [
    workspaceId,
    now,
    firsts,
    firsts.map(uuidv7),
    firsts.map(uuidv7),
    firsts.map(uuidv7),
    column((person) => emailOf(person)),
    column((person) => nameKey(person.name)),
    column((person) => tidy(person.name)),
    column((person) => readingOf(person.name, person.kana)),
    column((person) => searchText(person.name, readingOf(person.name, person.kana))),
    column((person) => person.officeId ?? null),
    column((person) => tidy(person.title ?? '')),
    column((person) => person.since ?? null),
  ]);
  if (matched.some((person) => !person.stored)) throw new ChangedMeanwhile('a person');
  const ids = new Map(matched.map(({ ordinal, id }) => [keys[ordinal]!, id]));
  return keys.map((key) => ids.get(key)!);
}

const keyOf = (person: PersonGiven, place: number): string => `${emailOf(person) || place}\n${nameKey(person.name)}`;

function emailOf({ email }: PersonGiven): string {
  if (email === '') return '';
  const canonical = canonicalEmail(email);
  if (!canonical) throw new TypeError('people are matched by an address that can be written to');
  return canonical;
}

/** Addresses are inserted in one order everywhere, so that two transactions that wait for each other's never do so crosswise. */
const statement: Statement = {
  name: 'directory.match-or-create-people',
  text: `
    with given as (
      select * from unnest($3::int[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::uuid[],
                           $13::text[], $14::date[])
        as g(ordinal, new_id, address_id, post_id, email, name_key, name, kana, search, office_id, title, since)
    ), found as (
      select g.*, a.person_id, coalesce(a.person_id, g.new_id) as id from given g
      left join address a
        on a.workspace_id = $1::uuid and a.email = g.email and g.email <> '' and a.name_key = g.name_key and a.person_id is not null
    ), unread as (
      select p.id, max(f.kana) as kana, max(f.search) as search from person p join found f on f.person_id = p.id
      where p.kana = '' and f.kana <> '' group by p.id
    ), in_order as (
      select p.id from person p where p.id in (select id from unread) order by p.id for no key update
    ), now_read as (
      update person p set kana = u.kana, search = split_part(p.search, E'\\n', 1) || E'\\n' || split_part(u.search, E'\\n', 2)
      from unread u join in_order using (id) where p.id = u.id and p.kana = ''
    ), new_person as (
      insert into person (id, workspace_id, name, kana, search, created_at)
      select new_id, $1::uuid, name, kana, search, $2::timestamptz from found where person_id is null
    ), new_address as (
      insert into address (id, workspace_id, email, person_id, name_key, created_at)
      select address_id, $1::uuid, email, new_id, name_key, $2::timestamptz from found where person_id is null and email <> '' order by email, name_key
      on conflict (workspace_id, email, name_key) where person_id is not null do nothing
      returning person_id
    ), new_post as (
      insert into post (id, workspace_id, person_id, office_id, title, since)
      select post_id, $1::uuid, f.id, o.id, f.title, f.since from found f join office o on o.id = f.office_id order by f.id
      ${takePost}
    )
    select ordinal, id, email = '' or person_id is not null or id in (select n.person_id from new_address n) as stored from found`,
};
