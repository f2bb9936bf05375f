import type { TestDatabase } from '../support/database.js';

/** A seat at rest, with its story. */
export interface SeatAtRest {
  client: string;
  application: string;
  registration: string;
  together: boolean;
  required: boolean;
  session: string;
  pool: string;
  state: string;
  position: number | null;
  overbooked: boolean;
  /** from and to, in the order in which things happened */
  story: [from: string | null, to: string][];
}

export interface PoolAtRest {
  id: string;
  capacity: number;
  /** the greatest it ever was */
  most: number;
  taken: number;
  waiting: number;
}

export interface Rest {
  pools: PoolAtRest[];
  seats: SeatAtRest[];
  /** confirmations of an application, by client */
  confirmations: Record<string, number>;
}

/** What clients were told, as far as it must still be so. */
export interface Promises {
  /** told that they have their seat, and did nothing that gives it up */
  seated: readonly string[];
  /** who applied, some of them several times with one form */
  applied: readonly string[];
}

const held = ({ state }: SeatAtRest) => state === 'confirmed' || state === 'offered';

/**
 * Looks for what must never be once applications, cancellations, offers, approvals and changes of capacity have met.
 * @returns sentences; none: everything is in order
 */
export function violationsAtRest({ pools, seats, confirmations }: Rest, told: Promises): string[] {
  const found: string[] = [];
  const must = (right: boolean, otherwise: string) => void (right || found.push(otherwise));
  for (const pool of pools) {
    const mine = seats.filter((seat) => seat.pool === pool.id);
    const [taken, line] = [mine.filter(held), mine.filter(({ state }) => state === 'waiting')];
    const plain = taken.filter(({ overbooked }) => !overbooked).length;
    must(plain <= pool.most, `${plain} places are given of ${pool.most}`);
    must(
      pool.taken === taken.length && pool.waiting === line.length,
      `counted ${pool.taken}/${pool.waiting}, there are ${taken.length}/${line.length}`,
    );
    const drawn = mine.flatMap(({ position }) => position ?? []);
    must(new Set(drawn).size === drawn.length, 'a place in line was given twice');
  }
  for (const unit of unitsIn(seats)) {
    const fits = pools.every(({ id, taken, capacity }) => {
      const need = unit.filter(({ pool }) => pool === id).length;
      return need === 0 || taken + need <= capacity;
    });
    must(!fits, `${unit.length} wait while their places are free`);
  }
  for (const { client, story, state } of seats) {
    const whole = story.every(([from], n) => from === (story[n - 1]?.[1] ?? null)) && story.at(-1)?.[1] === state;
    must(whole, `the story of ${client} has a gap`);
  }
  for (const client of told.seated)
    must(
      seats.some((seat) => seat.client === client && seat.required && seat.state === 'confirmed'),
      `${client} was told yes and has no seat`,
    );
  for (const client of told.applied)
    must(
      new Set(seats.filter((seat) => seat.client === client).map(({ application }) => application)).size <= 1,
      `${client} applied twice with one form`,
    );
  for (const [client, n] of Object.entries(confirmations)) must(n === 1, `${client} was written to ${n} times`);
  return found;
}

/** Those who wait, by what they get together. */
function unitsIn(seats: readonly SeatAtRest[]): SeatAtRest[][] {
  const units = new Map<string, SeatAtRest[]>();
  for (const seat of seats.filter(({ state }) => state === 'waiting')) {
    const unit = `${seat.together ? seat.application : seat.registration} ${seat.required ? '' : seat.session}`;
    units.set(unit, [...(units.get(unit) ?? []), seat]);
  }
  return [...units.values()];
}

/** @param most of each pool, by its place among them */
export async function readRest(database: TestDatabase, eventId: string, most: readonly number[]): Promise<Rest> {
  const pools = await database.sql<Omit<PoolAtRest, 'most'>>(
    `select p.id, p.capacity, c.taken, c.waiting from pool p join pool_count c on c.pool_id = p.id join session s on s.id = p.session_id
     where p.event_id = $1 order by s.ordinal, p.ordinal`,
    [eventId],
  );
  const seats = await database.sql<SeatAtRest>(
    `select a.contact_name as client, a.id as application, r.id as registration, a.together, n.requirement = 'required' as required,
       s.session_id as session, s.pool_id as pool, s.state, s.position, s.overbooked,
       (select json_agg(json_build_array(from_state, to_state) order by seq) from seat_change where seat_id = s.id) as story
     from seat s join registration r on r.id = s.registration_id join application a on a.id = r.application_id
     join session n on n.id = s.session_id where r.event_id = $1`,
    [eventId],
  );
  const mails = await database.sql<{ client: string; n: number }>(
    `select to_name as client, count(*)::int as n from mail where subject_id = $1 and kind = 'registration.received' group by 1`,
    [eventId],
  );
  return {
    pools: pools.map((pool, n) => ({ ...pool, most: most[n]! })),
    seats,
    confirmations: Object.fromEntries(mails.map(({ client, n }) => [client, n])),
  };
}
