import type { EventPlan } from '#events';
import { places, slot } from '../../../test/support/event-plans.js';
import { useReception } from '../../../test/support/reception-desk.js';

const ground = useReception();

const online = places({ mode: 'online', venue: '', capacity: null });
/** 13:00 to 16:30 in Tokyo */
const hall = 1;

async function open(changes: Partial<EventPlan> = {}) {
  const event = await ground.event({
    joinUrl: 'https://meeting.example/j/1',
    sessions: [slot({ pools: [online, places()] })],
    ...changes,
  });
  const group = await ground.seat(event, { names: ['真柄 たつき', '真柄 はるか'] });
  const [first, second] = group.registrations as [string, string];
  const join = (at: string, registrations = [first], session = 0) => {
    ground.test.clock.set(at);
    return ground.attendance.join(ground.workspace, ground.token(group), event.sessions[session]!.id, registrations);
  };
  return { event, group, first, second, join };
}

afterEach(() => ground.test.clock.set('2026-10-01T00:00:00Z'));

it('opens half an hour before the start and closes with the end, to the millisecond', async () => {
  const { first, join } = await open();
  await expect(join('2026-12-11T03:29:59.999Z')).rejects.toMatchObject({ code: 'attendance.join-not-open' });
  expect(await ground.facts(first)).toEqual([]);
  await join('2026-12-11T03:30:00.000Z');
  await join('2026-12-11T07:29:59.999Z');
  await expect(join('2026-12-11T07:30:00.000Z')).rejects.toMatchObject({ code: 'attendance.join-not-open' });
  expect(await ground.facts(first)).toEqual(['present']);
});

it('records the chosen people as present by the join button, once each, however often it is pressed at one moment', async () => {
  const { event, first, second, join } = await open();
  await Promise.all([
    join('2026-12-11T04:00:00Z'),
    join('2026-12-11T04:00:00Z', [first, second]),
    join('2026-12-11T04:00:00Z', [second]),
  ]);
  expect([await ground.facts(first), await ground.facts(second)]).toEqual([['present'], ['present']]);
  const { places: listed } = await ground.desk.session(ground.workspace, event.id, undefined);
  expect(listed.flatMap(({ lines }) => lines).map(({ place }) => [place.statement, place.source, place.at])).toEqual([
    ['present', 'join', new Date('2026-12-11T04:00:00Z')],
    ['present', 'join', new Date('2026-12-11T04:00:00Z')],
  ]);
  expect(await ground.test.sql('select distinct by_account from attendance_fact')).toEqual([{ by_account: null }]);
});

it('overrules what the desk had noted before: who joins is there', async () => {
  const { event, first, join } = await open();
  const tap = { registrationId: first, sessionId: event.sessions[0]!.id, clientKey: first };
  await ground.attendance.mark(ground.workspace, ground.actor, event.id, {
    ...tap,
    kind: 'excused',
    source: 'reception',
  });
  await join('2026-12-11T04:00:00Z');
  expect(await ground.facts(first)).toEqual(['excused', 'present']);
});

it('is for confirmed seats online only, of the people behind the link', async () => {
  const { event, join } = await open();
  const inHall = await ground.seat(event, { names: ['霧島 晶'], seats: [hall] });
  const elsewhere = await ground.seat(event, { names: ['氷室 わかな'] });
  await expect(
    join('2026-12-11T04:00:00Z', [inHall.registrations[0]!, elsewhere.registrations[0]!]),
  ).rejects.toMatchObject({ code: 'attendance.nobody-joins' });
  await expect(join('2026-12-11T04:00:00Z', [])).rejects.toMatchObject({ code: 'attendance.nobody-joins' });
  const byHall = ground.attendance.join(
    ground.workspace,
    ground.token(inHall),
    event.sessions[0]!.id,
    inHall.registrations,
  );
  await expect(byHall).rejects.toMatchObject({ code: 'attendance.join-not-open' });
  expect(
    await ground.test.sql(
      'select count(*)::int as n from attendance_fact f join registration r on r.id = f.registration_id where r.event_id = $1',
      [event.id],
    ),
  ).toEqual([{ n: 0 }]);
});

it('knows the sessions of an event apart', async () => {
  const later = slot({
    field: 'sessions.1',
    title: '演習',
    pools: [online],
    startsAt: new Date('2026-12-12T04:00:00Z'),
    endsAt: new Date('2026-12-12T05:00:00Z'),
  });
  const { first, join } = await open({ sessions: [slot({ pools: [online] }), later] });
  await expect(join('2026-12-11T04:00:00Z', [first], 1)).rejects.toMatchObject({ code: 'attendance.join-not-open' });
  await join('2026-12-12T03:45:00Z', [first], 1);
  const sessions = await ground.test.sql<{ ordinal: number }>(
    'select n.ordinal from attendance_fact f join session n on n.id = f.session_id where f.registration_id = $1',
    [first],
  );
  expect(sessions).toEqual([{ ordinal: 1 }]);
});

it('follows an event that was moved, and is gone when it is cancelled', async () => {
  const { event, first, join } = await open();
  await ground.test.sql(
    `update session set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' where event_id = $1`,
    [event.id],
  );
  await expect(join('2026-12-11T04:00:00Z')).rejects.toMatchObject({ code: 'attendance.join-not-open' });
  await ground.test.sql(`update event set state = 'cancelled' where id = $1`, [event.id]);
  await expect(join('2026-12-12T04:00:00Z')).rejects.toMatchObject({ code: 'attendance.join-not-open' });
  expect(await ground.facts(first)).toEqual([]);
});

it('is refused to a link that is not ours', async () => {
  const { event, first } = await open();
  const join = ground.attendance.join(ground.workspace, 'x'.repeat(54), event.sessions[0]!.id, [first]);
  await expect(join).rejects.toMatchObject({ code: 'registration.link-wrong' });
});
