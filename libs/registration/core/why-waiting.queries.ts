import { type EventView, promotionIsAutomatic } from '#events';
import { rows, type Tx } from '#platform';
import type { PersonView } from './application.queries.js';
import { type AwaitedPool, type WhyWaiting, whyWaiting } from './why-waiting.rules.js';

interface Awaited {
  /** seat of the person asked about */
  seatId: string;
  sessionId: string;
  poolId: string;
  /** asked for together: of everybody on the application, or of one person */
  unit: string;
  places: number;
}

interface Offered {
  poolId: string;
  offered: number;
  until: Date;
}

/** By waiting seat. */
export type Why = ReadonlyMap<string, WhyWaiting>;

/** Of these people, those who wait for anything. */
export const waitingOf = (people: readonly Pick<PersonView, 'registrationId' | 'seats'>[]): string[] =>
  people
    .filter(({ seats }) => seats.some(({ state }) => state === 'waiting'))
    .map(({ registrationId }) => registrationId);

/** Why each of these people's waiting seats is waiting, by seat. Two statements, however many they are. */
export async function whyTheyWait(
  tx: Tx,
  event: EventView,
  registrationIds: readonly string[],
  now: Date,
): Promise<Why> {
  if (registrationIds.length === 0) return new Map();
  const awaited = await rows<Awaited & { asked: boolean }>(tx, awaitedBy, [event.id, registrationIds]);
  const offers = await rows<Offered>(tx, offeredIn, [event.id]);
  const automatic = promotionIsAutomatic(event, now);
  const told = awaited
    .filter(({ asked }) => asked)
    .map((seat): [string, WhyWaiting | null] => {
      const unit = awaited.filter((one) => one.unit === seat.unit);
      const pools = [...new Set(unit.map(({ poolId }) => poolId))].map((poolId) => poolOf(event, unit, offers, poolId));
      const here = pools.find(({ poolId }) => poolId === seat.poolId)!;
      return [seat.seatId, whyWaiting(here, pools.filter((pool) => pool !== here), automatic)]; // prettier-ignore
    });
  return new Map(told.flatMap(([id, why]) => (why ? [[id, why]] : [])));
}

function poolOf(event: EventView, unit: readonly Awaited[], offers: readonly Offered[], poolId: string): AwaitedPool {
  const session = event.sessions.find(({ pools }) => pools.some(({ id }) => id === poolId))!;
  const { capacity, taken } = session.pools.find(({ id }) => id === poolId)!;
  const offer = offers.find((one) => one.poolId === poolId);
  return {
    poolId,
    sessionId: session.id,
    capacity,
    taken,
    offered: offer?.offered ?? 0,
    offeredUntil: offer?.until ?? null,
    need: unit.filter((seat) => seat.poolId === poolId).reduce((sum, { places }) => sum + places, 0),
  };
}

/** Waiting seats of these people, and of those who are seated together with them. */
const awaitedBy = `
  with asked as (select id, application_id from registration where event_id = $1 and id = any($2::uuid[]))
  select s.id as "seatId", s.session_id as "sessionId", s.pool_id as "poolId", r.id in (select id from asked) as asked,
    r.places, case when a.together then a.id else r.id end::text || case when n.requirement = 'required' then '' else s.session_id::text end as unit
  from application a join registration r on r.application_id = a.id
  join seat s on s.registration_id = r.id and s.state = 'waiting' join session_now n on n.id = s.session_id
  where a.id in (select application_id from asked) and (a.together or r.id in (select id from asked))`;

const offeredIn = `
  select s.pool_id as "poolId", sum(r.places)::int as offered, min(s.offered_until) as until
  from registration r join seat s on s.registration_id = r.id
  where r.event_id = $1 and r.live and s.state = 'offered' and s.offered_until is not null group by 1`;
