import { readingOrder } from '#directory';
import { named, type PageOf, partsOfPage, rows, type Statement, type Tx } from '#platform';
import type { Channel } from './application.entity.js';
import type { PersonView } from './application.queries.js';

/** One line of the list of applications. */
export interface RosterLine extends Omit<PersonView, 'email'> {
  applicationId: string;
  officeName: string;
  officeKind: string;
  channel: Channel;
  at: Date;
  /** how many stand on the same application */
  together: number;
}

/** waiting: for anything, also beside a confirmed seat · confirmed: whatever speaks for the registration is */
export type RosterState = 'waiting' | 'confirmed' | 'cancelled';

export interface RosterFilter {
  state?: RosterState | undefined;
  /** only who has applied since then; of the cancelled, who has left since then */
  since?: Date | undefined;
}

/** Registrations by the reading of their people; no two stand at one place. */
export const byReading = (table: string): string => `${readingOrder(table)}, ${table}.id`;

/** A part of the list with its order; the indexes `registration_line` and `registration_reading` hold both. */
interface Part {
  where: string;
  inLine?: boolean;
}

const [inLine, others, gone]: Part[] = [
  { where: 'live and waiting', inLine: true },
  { where: 'live and not waiting' },
  { where: 'not live' },
];
const whole = [inLine!, others!, gone!];
const partsOf: Record<RosterState, Part[]> = {
  waiting: [inLine!],
  confirmed: [{ where: `state = 'confirmed'` }],
  cancelled: [gone!],
};

export const rosterStates = Object.keys(partsOf) as RosterState[];

const applied = (since: string): string =>
  `application_id in (select id from application where event_id = $1 and at >= ${since})`;
const left = (since: string): string => `id in (
  select s.registration_id from pool_card p join seat s on s.pool_id = p.id and s.state in ('cancelled', 'declined')
  where p.event_id = $1 group by 1 having max(s.changed_at) >= ${since})`;

/** What the list is narrowed to, in SQL; empty where it is not. */
const narrowing = ({ state, since }: RosterFilter, value: string): string =>
  since ? `and ${(state === 'cancelled' ? left : applied)(value)}` : '';

/** The page's own rows are found in the indexes first; only those are looked up, and only their places in line counted. */
const lines = (shown: string): string => `
  with shown as (${shown}),
  seated as materialized (
    select s.*, n.ordinal, n.requirement = 'required' as required from shown
    join seat s on s.registration_id = shown.id join session_now n on n.id = s.session_id
  ), line as materialized (
    select pool_id, position, row_number() over (partition by pool_id order by position)::int as rank from seat
    where state = 'waiting' and pool_id in (select pool_id from seated where state = 'waiting')
      and position <= (select max(position) from seated where state = 'waiting')
  )
  select r.id as "registrationId", r.application_id as "applicationId", r.person_id as "personId", r.name, r.kana, r.role, r.live,
    r.title, r.experience, r.headcount, r.companions, r.places, r.state, coalesce(o.name, a.office_name) as "officeName", coalesce(o.kind, '') as "officeKind",
    a.channel, a.at, (select count(*)::int from registration x where x.application_id = a.id) as together,
    (select coalesce(json_agg(json_build_object(
         'id', s.id, 'sessionId', s.session_id, 'poolId', s.pool_id, 'state', s.state, 'places', r.places, 'required', s.required,
         'overbooked', s.overbooked, 'reason', s.reason, 'changedAt', s.changed_at, 'rank', line.rank) order by s.ordinal), '[]')
     from seated s left join line on s.state = 'waiting' and line.pool_id = s.pool_id and line.position = s.position
     where s.registration_id = r.id) as seats
  from shown t
  join registration r on r.id = t.id
  join application a on a.id = r.application_id
  left join office_card o on o.id = a.office_id
  order by t.part, t.line_at, t.line_ordinal, ${byReading('r')}`;

/** Who has applied, those who wait first; one statement however many there are. @param counts of the whole list */
export async function listRoster(
  tx: Tx,
  eventId: string,
  filter: RosterFilter,
  counts: RosterCounts,
  page: PageOf,
): Promise<{ lines: RosterLine[]; total: number }> {
  const parts = filter.state ? partsOf[filter.state] : whole;
  const sizes = filter.since ? await countNarrowed(tx, eventId, filter, parts) : sizesOf(filter, counts);
  const slices = partsOfPage(sizes, page).flatMap(({ limit, offset }) => [limit, offset]);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const narrowed = narrowing(filter, `$${slices.length + 2}`);
  const shown = parts.map(({ where, inLine: line = false }, n) => {
    const at = line
      ? 'created_at as line_at, ordinal as line_ordinal'
      : 'null::timestamptz as line_at, null::int as line_ordinal';
    return `(select id, ${n} as part, ${at} from registration where event_id = $1 and ${where} ${narrowed}
      order by ${line ? 'created_at, ordinal' : byReading('registration')} limit $${2 * n + 2} offset $${2 * n + 3})`;
  });
  const values = [eventId, ...slices, ...(filter.since ? [filter.since] : [])];
  return { lines: await rows<RosterLine>(tx, lines(shown.join(' union all ')), values), total };
}

const sizesOf = ({ state }: RosterFilter, { people, waiting, cancelled, ...counts }: RosterCounts): number[] =>
  state ? [{ ...counts, waiting, cancelled }[state]] : [waiting, people - waiting - cancelled, cancelled];

async function countNarrowed(tx: Tx, eventId: string, filter: RosterFilter, parts: readonly Part[]): Promise<number[]> {
  const sizes = parts.map(({ where }) => `count(*) filter (where ${where})::int`);
  const [counted] = await rows<{ sizes: number[] }>(
    tx,
    `select array[${sizes.join(', ')}] as sizes from registration where event_id = $1 ${narrowing(filter, '$2')}`,
    [eventId, filter.since],
  );
  return counted!.sizes;
}

export interface StateCounts extends Record<RosterState, number> {
  /** rows of the list: people, and groups that are told by their number */
  people: number;
  /** of them, those groups, and those of them that are confirmed */
  groups: number;
  confirmedGroups: number;
  /** people in the live ones of these groups, and in the confirmed ones */
  heads: number;
  confirmedHeads: number;
}

export interface RosterCounts extends StateCounts {
  offices: number;
}

/** of an application from an office that the directory does not have */
const unlisted = `office_id is null and office_name <> ''`;

const states: Statement = {
  name: 'roster-states',
  // Groups are few and have an index of their own; the others are counted without a look at the table.
  text: `with grouped as materialized (
      select headcount, state, live from registration where event_id = $1 and person_id is null
    )
    select count(*)::int as people, count(*) filter (where state = 'confirmed')::int as confirmed,
      count(*) filter (where live and waiting)::int as waiting, count(*) filter (where not live)::int as cancelled,
      (select count(*)::int from grouped) as groups,
      (select count(*)::int from grouped where state = 'confirmed') as "confirmedGroups",
      (select coalesce(sum(headcount), 0)::int from grouped where live) as heads,
      (select coalesce(sum(headcount), 0)::int from grouped where state = 'confirmed') as "confirmedHeads"
    from registration where event_id = $1`,
};

/** Offices with somebody who has not left: told apart in an index, without those that nobody but the departed stood for. */
const offices: Statement = {
  name: 'roster-offices',
  text: `
    with gone as materialized (
      select g.application_id as id from registration g where g.event_id = $1 and not g.live
        and not (select bool_or(r.live) from registration r where r.application_id = g.application_id)
    )
    select count(distinct office_id)::int - ${goneFrom('office_id', 'office_id is not null')}
      + count(distinct office_name) filter (where ${unlisted})::int - ${goneFrom('office_name', unlisted)} as offices
    from application where event_id = $1`,
};

function goneFrom(office: string, where: string): string {
  return `(select count(*)::int from (select distinct ${office} from application join gone using (id) where ${where}) o (office)
    where not (select count(*) > 0 from application where event_id = $1 and ${office} = office and ${where}
                 and id not in (select id from gone)))`;
}

export async function countStates(tx: Tx, eventId: string): Promise<StateCounts> {
  const [counts] = await named<StateCounts>(tx, states, [eventId]);
  return counts!;
}

export async function countRoster(tx: Tx, eventId: string): Promise<RosterCounts> {
  const counts = await countStates(tx, eventId);
  const [told] = await named<{ offices: number }>(tx, offices, [eventId]);
  return { ...counts, offices: told!.offices };
}

export async function countConfirmed(tx: Tx, eventId: string): Promise<number> {
  const [counts] = await rows<{ confirmed: number }>(
    tx,
    `select count(*)::int as confirmed from registration where event_id = $1 and state = 'confirmed'`,
    [eventId],
  );
  return counts!.confirmed;
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
