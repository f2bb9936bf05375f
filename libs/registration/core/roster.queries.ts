import type { EventView } from '#events';
import { type PageOf, partsOfPage, rows, type Tx } from '#platform';
import type { Channel } from './application.entity.js';
import type { PersonView } from './application.queries.js';
import type { RosterCounts } from './roster-counts.queries.js';
import { isPlain, type RosterFilter, type RosterSort, type RosterState } from './roster-filter.js';
import { byReading, corrected, findNarrowed, takesPartFirst } from './roster-narrowed.queries.js';

/** One line of the list of applications. */
export interface RosterLine extends Omit<PersonView, 'email'> {
  applicationId: string;
  code: string;
  officeName: string;
  officeKind: string;
  channel: Channel;
  at: Date;
  /** how many stand on the same application */
  together: number;
  /** takes part for the first time, as far as the product knows */
  first: boolean;
  /** what was put right, in numbers */
  corrections: number;
}

/** A part of the list with its order; the indexes `registration_line`, `registration_reading` and `registration_applied` hold them. */
interface Part {
  where: string;
  order: string;
  size: (counts: RosterCounts) => number;
}

const asTheyCame = 'created_at, ordinal, id';
const latestFirst = 'created_at desc, ordinal desc, id desc';
const reading = byReading('registration');

const only: Record<RosterState, Omit<Part, 'order'>> = {
  offered: { where: `state = 'offered'`, size: ({ offered }) => offered },
  pending: { where: `state = 'pending'`, size: ({ pending }) => pending },
  waiting: { where: 'live and waiting', size: ({ waiting }) => waiting },
  confirmed: { where: `state = 'confirmed'`, size: ({ confirmed }) => confirmed },
  cancelled: { where: 'not live', size: ({ cancelled }) => cancelled },
};

const inNeed: Record<RosterState, Part[]> = {
  offered: [{ ...only.offered, order: asTheyCame }],
  pending: [{ ...only.pending, order: asTheyCame }],
  waiting: [{ ...only.waiting, order: asTheyCame }],
  confirmed: [{ ...only.confirmed, order: reading }],
  cancelled: [{ ...only.cancelled, order: reading }],
};

const everybodyInNeed: Part[] = [
  ...inNeed.offered,
  ...inNeed.pending,
  {
    where: `live and waiting and state not in ('offered', 'pending')`,
    order: asTheyCame,
    size: ({ lined }) => lined,
  },
  {
    where: `live and not waiting and state not in ('offered', 'pending')`,
    order: reading,
    size: ({ people, lined, offered, pending, cancelled }) => people - lined - offered - pending - cancelled,
  },
  ...inNeed.cancelled,
];

const everybody = { where: 'true', size: ({ people }: RosterCounts) => people };

function partsOf(state: RosterState | undefined, sort: RosterSort): Part[] {
  if (sort === 'need') return state ? inNeed[state] : everybodyInNeed;
  return [{ ...(state ? only[state] : everybody), order: sort === 'kana' ? reading : latestFirst }];
}

/** Who has applied, with the rows of one page alone looked up; two or three statements however many there are. @param counts of the whole list */
export async function listRoster(
  tx: Tx,
  event: EventView,
  filter: RosterFilter,
  counts: RosterCounts,
  page: PageOf,
): Promise<{ lines: RosterLine[]; total: number }> {
  const { ids, total } = isPlain(filter)
    ? await findPlain(tx, event.id, filter, counts, page)
    : await findNarrowed(tx, event, filter, page);
  return { lines: await linesOf(tx, event.id, ids), total };
}

/** The page's own rows, found in the indexes. */
async function findPlain(
  tx: Tx,
  eventId: string,
  { state, sort = 'need' }: RosterFilter,
  counts: RosterCounts,
  page: PageOf,
): Promise<{ ids: string[]; total: number }> {
  const parts = partsOf(state, sort);
  const sizes = parts.map(({ size }) => size(counts));
  const slices = partsOfPage(sizes, page).flatMap(({ limit, offset }) => [limit, offset]);
  const shown = parts.map(
    ({ where, order }, n) => `
      select id, ${n} as part, row_number() over () as place from (
        select id from registration where event_id = $1 and not merged and ${where}
        order by ${order} limit $${2 * n + 2} offset $${2 * n + 3}) part${n}`,
  );
  const found = await rows<{ id: string }>(
    tx,
    `select id from (${shown.join(' union all ')}) shown order by part, place`,
    [eventId, ...slices],
  );
  return { ids: found.map(({ id }) => id), total: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Everything of these lines, in the order of their ids; only their places in line are counted. */
export function linesOf(tx: Tx, eventId: string, ids: readonly string[]): Promise<RosterLine[]> {
  return rows<RosterLine>(
    tx,
    `with shown as (select id, place from unnest($2::uuid[]) with ordinality as t (id, place)),
     seated as materialized (
       select s.*, n.ordinal, n.requirement = 'required' as required from shown
       join seat s on s.registration_id = shown.id join session_now n on n.id = s.session_id
     ), line as materialized (
       select pool_id, position, row_number() over (partition by pool_id order by position)::int as rank from seat
       where state = 'waiting' and pool_id in (select pool_id from seated where state = 'waiting')
         and position <= (select max(position) from seated where state = 'waiting')
     )
     select r.id as "registrationId", r.application_id as "applicationId", r.person_id as "personId", r.name, r.kana, r.role, r.live,
       r.title, r.experience, r.headcount, r.companions, r.places, r.state, coalesce(o.name, a.office_name) as "officeName", coalesce(o.kind, '') as "officeKind", a.code,
       a.channel, a.at, (select count(*)::int from registration x where x.application_id = a.id) as together,
       ${takesPartFirst('$1')} as first, (select count(*)::int ${corrected}) as corrections,
       (select coalesce(json_agg(json_build_object(
            'id', s.id, 'sessionId', s.session_id, 'poolId', s.pool_id, 'state', s.state, 'places', r.places, 'required', s.required,
            'overbooked', s.overbooked, 'byStaff', s.decided_by is not null, 'offeredUntil', s.offered_until, 'reason', s.reason, 'changedAt', s.changed_at, 'rank', line.rank) order by s.ordinal), '[]')
        from seated s left join line on s.state = 'waiting' and line.pool_id = s.pool_id and line.position = s.position
        where s.registration_id = r.id) as seats
     from shown t
     join registration r on r.id = t.id
     join application a on a.id = r.application_id
     left join office_card o on o.id = a.office_id
     order by t.place`,
    [eventId, ids],
  );
}

const slice = 500;

/** The whole list, as it is read. */
export async function* eachLine(tx: Tx, event: EventView, filter: RosterFilter): AsyncGenerator<RosterLine> {
  const { ids } = await findNarrowed(tx, event, filter, null);
  for (let from = 0; from < ids.length; from += slice)
    yield* await linesOf(tx, event.id, ids.slice(from, from + slice));
}

/** The application a registration belongs to, in this event. */
export async function applicationOf(tx: Tx, eventId: string, registrationId: string): Promise<string | null> {
  const [found] = await rows<{ id: string }>(
    tx,
    'select application_id as id from registration where id = $1 and event_id = $2',
    [registrationId, eventId],
  );
  return found?.id ?? null;
}
