import { readingOrder } from '#directory';
import { named, type PageOf, partsOfPage, rows, type Statement, type Tx } from '#platform';
import type { Channel } from './application.entity.js';
import type { PersonView } from './application.queries.js';

/** One line of the list of applications. */
export interface RosterLine extends PersonView {
  applicationId: string;
  officeName: string;
  officeKind: string;
  channel: Channel;
  at: Date;
  /** how many stand on the same application */
  together: number;
}

export interface RosterFilter {
  state?: RosterState | undefined;
}

export type RosterState = 'waiting' | 'confirmed' | 'cancelled';

/** Registrations by the reading of their people; no two stand at one place. */
export const byReading = (table: string): string => `${readingOrder(table)}, ${table}.id`;

/** Where each part of the list is found, and its order; the indexes `registration_line` and `registration_reading` hold both. */
const parts: Record<RosterState, { where: string; order: string }> = {
  waiting: { where: 'live and waiting', order: 'created_at, ordinal' },
  confirmed: { where: 'live and not waiting', order: byReading('registration') },
  cancelled: { where: 'not live', order: byReading('registration') },
};

export const rosterStates = Object.keys(parts) as RosterState[];

const shown = rosterStates.map(
  (state, n) => `(select id, ${n} as part from registration
    where event_id = $1 and ${parts[state].where} order by ${parts[state].order} limit $${2 * n + 2} offset $${2 * n + 3})`,
);

/** The page's own rows are found in the indexes first; only those are looked up, and only their places in line counted. */
const lines = `
  with shown as (${shown.join(' union all ')}),
  seated as materialized (
    select s.*, n.ordinal, n.requirement = 'required' as required from shown
    join seat s on s.registration_id = shown.id join session n on n.id = s.session_id
  ), line as materialized (
    select pool_id, position, row_number() over (partition by pool_id order by position)::int as rank from seat
    where state = 'waiting' and pool_id in (select pool_id from seated where state = 'waiting')
      and position <= (select max(position) from seated where state = 'waiting')
  )
  select r.id as "registrationId", r.application_id as "applicationId", r.person_id as "personId", r.name, r.kana, r.role, r.live,
    ($8::text[])[part + 1] as state, coalesce(o.name, a.office_name) as "officeName", coalesce(o.kind, '') as "officeKind",
    a.channel, a.at, (select count(*)::int from registration x where x.application_id = a.id) as together,
    (select coalesce(json_agg(json_build_object(
         'id', s.id, 'sessionId', s.session_id, 'poolId', s.pool_id, 'state', s.state, 'required', s.required,
         'overbooked', s.overbooked, 'reason', s.reason, 'rank', line.rank) order by s.ordinal), '[]')
     from seated s left join line on s.state = 'waiting' and line.pool_id = s.pool_id and line.position = s.position
     where s.registration_id = r.id) as seats
  from shown t
  join registration r on r.id = t.id
  join application a on a.id = r.application_id
  left join office o on o.id = a.office_id
  order by part, case when part = 0 then r.created_at end, case when part = 0 then r.ordinal end, ${byReading('r')}`;

/** Who has applied, those who wait first; one statement however many there are. @param counts of the whole list */
export async function listRoster(
  tx: Tx,
  eventId: string,
  filter: RosterFilter,
  counts: Record<RosterState, number>,
  page: PageOf,
): Promise<{ lines: RosterLine[]; total: number }> {
  const parts = rosterStates.map((state) => (filter.state === undefined || filter.state === state ? counts[state] : 0));
  const slices = partsOfPage(parts, page).flatMap(({ limit, offset }) => [limit, offset]);
  const total = parts.reduce((sum, part) => sum + part, 0);
  return { lines: await rows<RosterLine>(tx, lines, [eventId, ...slices, rosterStates]), total };
}

export interface StateCounts extends Record<RosterState, number> {
  people: number;
}

export interface RosterCounts extends StateCounts {
  offices: number;
}

/** of an application from an office that the directory does not have */
const unlisted = `office_id is null and office_name <> ''`;

const states: Statement = {
  name: 'roster-states',
  text: `select count(*)::int as people, count(*) filter (where live and not waiting)::int as confirmed,
      count(*) filter (where live and waiting)::int as waiting, count(*) filter (where not live)::int as cancelled
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
    'select count(*)::int as confirmed from registration where event_id = $1 and live and not waiting',
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
