import fc from 'fast-check';
import type { EventPlan, EventView } from '#events';
import { DomainError } from '#platform';
import { places, slot } from '../../../test/support/event-plans.js';
import { type Applied, useRegistrations, type Wishes } from '../../../test/support/registration-ground.js';
import { isLive, mayBecome, type SeatState, stateOf } from './registration.rules.js';

const ground = useRegistrations();

/** One thing somebody does; numbers choose whom and where among those there are. */
type Deed =
  | { do: 'apply'; people: number; hall: 0 | 1; party: boolean; together: boolean }
  | { do: 'change'; who: number; hall: 0 | 1; party: boolean }
  | { do: OneDeed; who: number }
  | { do: 'approve'; who: number[] }
  | { do: 'refuse'; who: number[] }
  | { do: 'expire' }
  | { do: 'raise'; pool: number }
  | { do: 'cut'; pool: number };

const oneDeeds = ['cancel', 'restore', 'promote', 'dismiss', 'offer', 'accept', 'decline'] as const;
type OneDeed = (typeof oneDeeds)[number];

/** How an event takes people in, and passes places on. */
type Ways = Pick<EventPlan, 'entry' | 'promotion'>;

const who = fc.nat(20);
const ways: fc.Arbitrary<Ways> = fc.record({
  entry: fc.constantFrom('open' as const, 'open' as const, 'approval' as const),
  promotion: fc.constantFrom('direct' as const, 'offer' as const),
});
const hall = fc.constantFrom(0 as const, 1 as const);
const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('apply' as const), people: fc.integer({ min: 1, max: 3 }), hall, party: fc.boolean(), together: fc.boolean() }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('change' as const), who, hall, party: fc.boolean() }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constantFrom(...oneDeeds), who }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('approve' as const, 'approve' as const, 'refuse' as const), who: fc.array(who, { minLength: 1, maxLength: 4 }) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('expire' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('raise' as const, 'cut' as const), pool: fc.nat(2) }) },
  ),
  { minLength: 4, maxLength: 16 },
); // prettier-ignore

interface SeatRow {
  id: string;
  registration: string;
  application: string;
  together: boolean;
  session: string;
  pool: string;
  state: SeatState;
  required: boolean;
  position: number | null;
  overbooked: boolean;
  story: { from: SeatState | null; to: SeatState; fromPool: string | null; toPool: string }[];
}

const seatsOf = (event: EventView) =>
  ground.test.sql<SeatRow>(
    `select s.id, s.registration_id as registration, a.id as application, a.together, s.session_id as session, s.pool_id as pool, s.state, n.requirement = 'required' as required,
       s.position, s.overbooked,
       (select json_agg(json_build_object('from', from_state, 'to', to_state, 'fromPool', from_pool, 'toPool', to_pool) order by seq)
        from seat_change where seat_id = s.id) as story
     from seat s join session n on n.id = s.session_id
     join registration r on r.id = s.registration_id join application a on a.id = r.application_id where n.event_id = $1 order by s.id`,
    [event.id],
  );

interface Standing {
  id: string;
  state: SeatState;
  live: boolean;
  waiting: boolean;
}

const isHeld = ({ state }: SeatRow) => state === 'confirmed' || state === 'offered';

/** Places of each pool that were given without a word of staff, beside those there are. */
const given = async (event: EventView, seats: readonly SeatRow[]): Promise<Map<string, { given: number; capacity: number }>> => {
  const pools = await ground.test.sql<{ id: string; capacity: number }>('select id, capacity from pool where event_id = $1', [event.id]);
  return new Map(pools.map(({ id, capacity }) => [id, { capacity, given: seats.filter((seat) => seat.pool === id && isHeld(seat) && !seat.overbooked).length }]));
}; // prettier-ignore

/** What is wrong with an event at rest; nothing. */
async function faults(event: EventView, automatic: boolean): Promise<string[]> {
  const seats = await seatsOf(event);
  const pools = await ground.test.sql<{ id: string; capacity: number; taken: number; waiting: number; next: number }>(
    'select id, capacity, taken, waiting, next_position as next from pool join pool_count on pool_id = pool.id where event_id = $1', [event.id]);
  const standings = await ground.test.sql<Standing>('select id, state, live, waiting from registration where event_id = $1', [event.id]);
  const found: string[] = [];
  const must = (right: boolean, what: string) => void (right || found.push(what));
  for (const pool of pools) {
    const mine = seats.filter((seat) => seat.pool === pool.id);
    const [held, line] = [mine.filter(isHeld), mine.filter(({ state }) => state === 'waiting')];
    must(pool.taken === held.length && pool.waiting === line.length, `counted ${pool.taken}/${pool.waiting}, there are ${held.length}/${line.length}`);
    must(line.every(({ position }) => position !== null && position < pool.next), 'a place in line that is given again');
    must(new Set(line.map(({ position }) => position)).size === line.length, 'two at one place in line');
  }
  for (const { id, state, live, waiting } of standings) {
    const own = seats.filter(({ registration }) => registration === id);
    const rule = stateOf(own);
    must(state === rule && live === isLive(rule) && waiting === own.some((seat) => seat.state === 'waiting'), `stored ${state}, told ${rule}`);
    const required = own.filter((seat) => seat.required && isLive(seat.state));
    must(new Set(required.map((seat) => seat.state)).size <= 1, 'required sessions stand apart');
  }
  const unitOf = (seat: SeatRow) => `${seat.together ? seat.application : seat.registration} ${seat.required ? '' : seat.session}`;
  const line = seats.filter(({ state }) => state === 'waiting');
  for (const unit of automatic ? new Set(line.map(unitOf)) : []) {
    const together = line.filter((seat) => unitOf(seat) === unit);
    const fits = pools.every(({ id, taken, capacity }) => {
      const need = together.filter(({ pool }) => pool === id).length;
      return need === 0 || taken + need <= capacity;
    });
    must(!fits, `${together.length} wait where places are free`);
  }
  for (const { story, state, pool } of seats) {
    const steps = story ?? [];
    must(steps[0]?.from === null && steps.at(-1)?.to === state && steps.at(-1)?.toPool === pool, 'the story ends elsewhere');
    steps.slice(1).forEach(({ from, to, fromPool, toPool }, n) => {
      must(from === steps[n]!.to && fromPool === steps[n]!.toPool, 'the story has a gap');
      must(from === to ? isLive(to) && fromPool !== toPool : mayBecome(from!, to), `a seat went from ${from} to ${to}`);
    });
  }
  return found;
} // prettier-ignore

type Losable = (seat: SeatRow) => boolean;
const nothing: Losable = () => false;

/** Does one thing. @returns whether a seat may be lost by it */
async function happen(event: EventView, applied: Applied[], deed: Deed, n: number): Promise<Losable> {
  const everybody = applied.flatMap((application) =>
    application.registrations.map((registration) => ({ application, registration })),
  );
  if (deed.do === 'apply') {
    const names = Array.from({ length: deed.people }, (_, k) => `${'いろは'[k]}${n % 5}`);
    applied.push(
      await ground.apply(event, names, [deed.hall, deed.party ? 0 : null], undefined, { together: deed.together }),
    );
    return nothing;
  }
  if (deed.do === 'expire') {
    ground.test.clock.advance(4 * 24 * 3_600_000);
    for (const { eventId } of await ground.offers.dueIn(ground.workspace))
      await ground.offers.expire(ground.workspace, eventId);
    return nothing;
  }
  if (deed.do === 'cut') {
    const pool = event.sessions.flatMap(({ pools }) => pools)[deed.pool]!.id;
    await ground.test.sql('update pool set capacity = greatest(capacity - 1, 0) where id = $1', [pool]);
    return nothing;
  }
  if (deed.do === 'approve' || deed.do === 'refuse') {
    const ids = deed.who.flatMap((n) => everybody[n % everybody.length]?.registration ?? []);
    const decision = deed.do === 'approve' ? 'approve' : 'decline';
    await ground.approvals.decide(ground.workspace, ground.actor, event.id, decision, ids, '');
    return nothing;
  }
  if (deed.do === 'raise') {
    const pool = event.sessions.flatMap(({ pools }) => pools)[deed.pool]!.id;
    await ground.test.sql('update pool set capacity = capacity + 1 where id = $1', [pool]);
    await ground.changes.raised(ground.workspace, { eventId: event.id });
    return nothing;
  }
  const chosen = everybody[deed.who % everybody.length];
  if (!chosen) return nothing;
  const { application, registration } = chosen;
  if (deed.do === 'cancel') await ground.cancel(application, registration);
  if (deed.do === 'restore') await ground.restore(application, registration);
  if (deed.do === 'accept') await ground.offers.accept(ground.workspace, application.token);
  if (deed.do === 'decline') await ground.offers.decline(ground.workspace, application.token);
  if (deed.do === 'offer')
    await ground.admissions.offer(ground.workspace, ground.actor, event.id, registration, '電話で依頼');
  if (deed.do === 'change') {
    const wishes: Wishes = [deed.hall, deed.party ? 0 : null];
    await ground.change(application, event, [[registration, wishes]]);
    return (seat) => !deed.party && !seat.required && seat.registration === registration;
  }
  ground.test.clock.advance(1_000);
  if (deed.do === 'promote')
    await ground.admissions.promote(ground.workspace, ground.actor, event.id, registration, '電話で依頼');
  if (deed.do === 'dismiss') await ground.admissions.cancel(ground.workspace, ground.actor, event.id, registration, '');
  return (seat) => (deed.do === 'cancel' || deed.do === 'dismiss') && seat.registration === registration;
}

async function live(list: readonly Deed[], deadlineAfter: number, ways: Ways): Promise<void> {
  ground.test.clock.set('2026-10-01T00:00:00Z');
  const event = await ground.event({
    ...ways,
    sessions: [
      slot({ title: '本会', pools: [places({ capacity: 2 }), places({ field: 'sessions.0.pools.1', mode: 'online', venue: '', capacity: 1 })] }),
      slot({ field: 'sessions.1', title: '交流会', requirement: 'optional', pools: [places({ field: 'sessions.1.pools.0', capacity: 1 })] }),
    ],
  }); // prettier-ignore
  const applied: Applied[] = [];
  for (const [n, deed] of list.entries()) {
    if (n === deadlineAfter) ground.test.clock.set('2026-12-05T00:00:00Z');
    const all = await seatsOf(event);
    const before = all.filter(({ state }) => state === 'confirmed');
    const placesBefore = await given(event, all);
    let mayBeLost = nothing;
    try {
      mayBeLost = await happen(event, applied, deed, n);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
    const seats = await seatsOf(event);
    const beyond = [...(await given(event, seats))].filter(([id, pool]) => pool.given > Math.max(pool.capacity, placesBefore.get(id)!.given));
    const after = new Map(seats.map((seat) => [seat.id, seat.state]));
    const lost = before.filter((seat) => after.get(seat.id) !== 'confirmed' && !mayBeLost(seat));
    expect({ n, deed, lost, beyond, faults: await faults(event, n < deadlineAfter) }).toEqual({ n, deed, lost: [], beyond: [], faults: [] });
  }
} // prettier-ignore

it('keeps every promise about places and seats, whatever people and staff do in whatever order', async () => {
  await fc.assert(fc.asyncProperty(deeds, fc.constantFrom(6, 100), ways, live), {
    numRuns: process.env.LONG ? 1_000 : 30,
  });
}, 1_200_000);
