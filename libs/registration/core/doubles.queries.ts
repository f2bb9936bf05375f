import { rows, type Tx } from '#platform';
import { isAlike } from './likeness.js';

/** Two registrations of one event that may be one person. */
export interface Pair {
  eventId: string;
  /** title of the event */
  title: string;
  one: string;
  other: string;
}

/** More than so many registrations are looked through when somebody asks, not beside a list. */
const mostBesideList = 3_000;

/** Pairs that are looked at; whoever has more settles these first. */
const mostPairs = 1_000;

/** Names and readings folded, what tells offices apart, and the digits of the telephone. */
const standing = `standing as materialized (
  select r.id, r.event_id, r.application_id, v.title, r.name, r.kana, split_part(p.search, E'\\n', 1) as folded, split_part(p.search, E'\\n', 2) as reading,
    coalesce(a.office_id::text, nullif(a.office_name, '')) as office, regexp_replace(normalize(a.contact_phone, nfkc), '\\D', '', 'g') as phone
  from registration r join application a on a.id = r.application_id join person_card p on p.id = r.person_id
  join event_card v on v.id = r.event_id
  where r.live and not r.merged and v.state = 'published' and v.starts_at > $2 and ($1::uuid is null or r.event_id = $1))`;

/**
 * Who may have been taken down twice, on two applications of an event that has not begun: of one office with a similar name, or
 * of one name and telephone. Equal pieces are joined, so that nobody is compared with everybody.
 * @param eventId null: of every event to come
 */
export async function findDoubles(tx: Tx, eventId: string | null, now: Date): Promise<Pair[]> {
  const found = await rows<
    Pair & { name: string; kana: string; otherName: string; otherKana: string; byPhone: boolean }
  >(
    tx,
    `with ${standing}, pair as (
       select x.id as x, y.id as y, false as phone from standing x join standing y
         on y.event_id = x.event_id and y.office = x.office and left(y.reading, 2) = left(x.reading, 2) and x.reading <> '' and x.id < y.id
       union select x.id, y.id, false from standing x join standing y
         on y.event_id = x.event_id and y.office = x.office and y.folded = x.folded and x.id < y.id
       union select x.id, y.id, true from standing x join standing y
         on y.event_id = x.event_id and y.phone = x.phone and y.folded = x.folded and x.phone <> '' and x.id < y.id)
     select x.event_id as "eventId", x.title, x.id as one, y.id as other, x.name, x.kana, y.name as "otherName", y.kana as "otherKana",
       bool_or(pair.phone) as "byPhone"
     from pair join standing x on x.id = pair.x join standing y on y.id = pair.y
     where x.application_id <> y.application_id and not exists (select from not_double n where n.one = x.id and n.other = y.id)
     group by x.event_id, x.title, x.id, y.id, x.name, x.kana, y.name, y.kana
     order by x.title, x.event_id, x.id, y.id limit $3`,
    [eventId, now, mostPairs],
  );
  return found
    .filter(
      ({ name, kana, otherName, otherKana, byPhone }) =>
        byPhone || isAlike({ name, kana }, { name: otherName, kana: otherKana }),
    ) // prettier-ignore
    .map(({ eventId: event, title, one, other }) => ({ eventId: event, title, one, other }));
}

/** How many there are, beside a list; null where that would be a long look. */
export const countDoubles = async (tx: Tx, eventId: string, people: number, now: Date): Promise<number | null> =>
  people > mostBesideList ? null : (await findDoubles(tx, eventId, now)).length;
