import { named, rows, type Statement, type Tx } from '#platform';
import type { RosterState } from './roster-filter.js';

export interface StateCounts extends Record<RosterState, number> {
  people: number;
  /** of the cancelled */
  declined: number;
  /** of them, groups that are told by their number, and those of them that are confirmed */
  groups: number;
  confirmedGroups: number;
  /** people in the live ones of these groups, and in the confirmed ones */
  heads: number;
  confirmedHeads: number;
  /** of the waiting, whoever is neither offered a seat nor awaits approval */
  lined: number;
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
      select headcount, state, live from registration where event_id = $1 and person_id is null and not merged
    )
    select count(*)::int as people, count(*) filter (where state = 'confirmed')::int as confirmed,
      count(*) filter (where live and waiting)::int as waiting, count(*) filter (where not live)::int as cancelled,
      count(*) filter (where state = 'offered')::int as offered, count(*) filter (where state = 'pending')::int as pending,
      count(*) filter (where state = 'declined')::int as declined,
      count(*) filter (where live and waiting and state not in ('offered', 'pending'))::int as lined,
      (select count(*)::int from grouped) as groups,
      (select count(*)::int from grouped where state = 'confirmed') as "confirmedGroups",
      (select coalesce(sum(headcount), 0)::int from grouped where live) as heads,
      (select coalesce(sum(headcount), 0)::int from grouped where state = 'confirmed') as "confirmedHeads"
    from registration where event_id = $1 and not merged`,
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
