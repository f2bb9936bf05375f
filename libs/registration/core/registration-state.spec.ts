import { uuidv7 } from '#platform';
import { places, slot } from '../../../test/support/event-plans.js';
import { useReception } from '../../../test/support/reception-desk.js';
import { isLive, type SeatState, type StatedSeat, stateOf, transitions } from './registration.rules.js';

const ground = useReception();

const kinds: StatedSeat[] = (Object.keys(transitions) as SeatState[]).flatMap((state) => [
  { state, required: true },
  { state, required: false },
]);

/** Every multiset of so many of these. */
function choose<T>(from: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return from.flatMap((one, n) => choose(from.slice(n), size - 1).map((rest) => [one, ...rest]));
}

const combinations = [1, 2, 3, 4].flatMap((size) => choose(kinds, size));

interface Told {
  n: number;
  state: SeatState;
  live: boolean;
  waiting: boolean;
}

it('is told by the view and by what is stored as the rule tells it, of every combination of up to four seats', async () => {
  const sessions = (['required', 'optional'] as const).flatMap((requirement) =>
    [1, 2, 3, 4].map((n) => slot({ field: `s.${requirement}.${n}`, requirement, pools: [places()] })),
  );
  const event = await ground.event({ sessions });
  const { application } = await ground.seat(event, { names: [] });
  const ids = combinations.map(() => uuidv7());
  await ground.test.sql(
    `insert into registration (id, workspace_id, event_id, application_id, ordinal, headcount, created_at)
     select id, $1, $2, $3, n, 1, now() from unnest($4::uuid[]) with ordinality as t (id, n)`,
    [ground.workspace, event.id, application, ids],
  );
  const seats = combinations.flatMap((combination, n) =>
    combination.map((seat, place) => ({ ...seat, registration: ids[n]!, session: event.sessions[place + (seat.required ? 0 : 4)]! })),
  );
  // At first as they were given, all in one statement; then again as the last word after another one.
  const seated = (states: SeatState[]) =>
    ground.test.sql(
      `insert into seat (id, workspace_id, registration_id, session_id, pool_id, state, offered_until, changed_at)
       select uuidv7(), $1, registration, session, pool, state, case state when 'offered' then now() end, now()
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[]) as t (registration, session, pool, state)
       on conflict (registration_id, session_id) do update set state = excluded.state, offered_until = excluded.offered_until`,
      [
        ground.workspace,
        seats.map(({ registration }) => registration),
        seats.map(({ session }) => session.id),
        seats.map(({ session }) => session.pools[0]!.id),
        states,
      ],
    );
  const told = () =>
    ground.test.sql<Told>(
      `select v.ordinal - 1 as n, v.state, v.live, v.waiting from registration_now v where v.event_id = $1 order by v.ordinal`,
      [event.id],
    );
  const rule = combinations.map((combination, n) => ({
    n,
    state: stateOf(combination),
    live: isLive(stateOf(combination)),
    waiting: combination.some(({ state }) => state === 'waiting'),
  }));
  expect(combinations.length).toBe(12 + 78 + 364 + 1365);
  await seated(seats.map(({ state }) => state));
  expect(await told()).toEqual(rule);
  await seated(seats.map(({ state }) => (state === 'waiting' ? 'cancelled' : 'waiting')));
  await seated(seats.map(({ state }) => state));
  expect(await told()).toEqual(rule);
}); // prettier-ignore

it('follows what its sessions ask for', async () => {
  const event = await ground.event({
    sessions: [slot({ title: '本会' }), slot({ field: 'sessions.1', title: '交流会', requirement: 'optional' })],
  });
  const { registrations } = await ground.seat(event, { names: ['い'], seats: [0, 0] });
  const state = async () => {
    const [found] = await ground.test.sql<Told>('select state, waiting from registration where id = $1', registrations);
    return found;
  };
  await ground.test.sql(`update seat set state = 'waiting' where session_id = $1`, [event.sessions[1]!.id]);
  expect(await state()).toEqual({ state: 'confirmed', waiting: true });
  await ground.test.sql(`update session set requirement = 'required' where event_id = $1`, [event.id]);
  expect(await state()).toEqual({ state: 'waiting', waiting: true });
});
