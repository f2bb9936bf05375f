import { slot } from '../../../test/support/event-plans.js';
import { useReception } from '../../../test/support/reception-desk.js';
import { statementsOf } from '../../../test/support/statements.js';
import { narrow } from './reception-list.js';
import { countPresent, presentNow } from './present-now.queries.js';

const ground = useReception();

const day = (n: number) => ({
  startsAt: new Date(`2026-12-0${n}T00:30:00Z`),
  endsAt: new Date(`2026-12-0${n}T06:30:00Z`),
});

const names = (count: number) => Array.from({ length: count }, (_, n) => `灰谷 ${n}`);

async function marked(sessionId: string, registrations: readonly string[]) {
  await ground.test.sql(
    `insert into attendance_fact (id, workspace_id, registration_id, session_id, kind, source, client_key, at)
     select uuidv7(), $1, r, $2, 'present', 'reception', uuidv7(), now() from unnest($3::uuid[]) r`,
    [ground.workspace, sessionId, registrations],
  );
}

it('asks the database as often for 300 people as for one', async () => {
  const [few, many] = [await ground.event(), await ground.event()];
  for (const [event, count] of [[few, 1], [many, 300]] as const) {
    const { registrations } = await ground.seat(event, { names: names(count), office: 'つむぎ工房' });
    await marked(event.sessions[0]!.id, registrations);
  }
  const looks = (id: string) => ({
    session: () => ground.desk.session(ground.workspace, id, undefined),
    event: () => ground.desk.event(ground.workspace, id),
    door: () => ground.desk.door(ground.workspace, id, undefined),
    funnel: () => ground.test.database.withWorkspace(ground.workspace, (tx) => countPresent(tx, [many.sessions[0]!.id])),
  });
  for (const [name, statements] of [['session', 2], ['event', 4], ['door', 2], ['funnel', 1]] as const) {
    const [one, all] = [await statementsOf(looks(few.id)[name]), await statementsOf(looks(many.id)[name])];
    expect([name, one.length, all.length]).toEqual([name, statements, statements]);
  }
  expect((await ground.desk.session(ground.workspace, many.id, undefined)).lines).toHaveLength(300);
}); // prettier-ignore

it('tells a five-day course by its days: 延べ over all of them, 実 once (C7: 10 places)', async () => {
  const event = await ground.event({
    sessions: [1, 2, 3, 4, 5].map((n) => slot({ field: `sessions.${n - 1}`, ...day(n) })),
  });
  const { registrations } = await ground.seat(event, { names: names(10) });
  for (const [n, session] of event.sessions.entries()) await marked(session.id, registrations.slice(n));
  const { figures } = await ground.desk.event(ground.workspace, event.id);
  expect(figures.all).toEqual({ attendances: 10 + 9 + 8 + 7 + 6, persons: 10, headsOnly: 0, offices: 0 });
  const came = await ground.test.database.withWorkspace(ground.workspace, (tx) =>
    countPresent(
      tx,
      event.sessions.map(({ id }) => id),
    ),
  );
  expect(came).toEqual({ registrations: 10, persons: 10, headsOnly: 0, offices: 0 });
  const last = await ground.test.database.withWorkspace(ground.workspace, (tx) => presentNow(tx, [registrations[9]!]));
  expect(last).toHaveLength(5);
});

it('opens with the session of the day, and knows no session of another event', async () => {
  const event = await ground.event({ sessions: [1, 2].map((n) => slot({ field: `sessions.${n - 1}`, ...day(n) })) });
  const other = await ground.event();
  const openedAt = async (now: string) => {
    ground.test.clock.set(now);
    const { session } = await ground.desk.session(ground.workspace, event.id, undefined);
    return event.sessions.findIndex(({ id }) => id === session.id);
  };
  expect([await openedAt('2026-12-02T00:00:00Z'), await openedAt('2026-10-01T00:00:00Z')]).toEqual([1, 0]);
  await expect(ground.desk.session(ground.workspace, event.id, other.sessions[0]!.id)).rejects.toMatchObject({
    code: 'not-found',
  });
});

it('lists a headcount by its office, after those with a reading, and counts its heads', async () => {
  const event = await ground.event();
  const known = await ground.office('北浦つながり舎', '就労移行支援');
  await ground.seat(event, { names: [''], officeId: known, headcount: 12 });
  await ground.seat(event, { names: ['灰谷 悠'], office: 'つむぎ工房' });
  const { lines } = await ground.desk.session(ground.workspace, event.id, undefined);
  expect(
    lines.map(({ name, heads, personId, officeName, officeKind }) => [
      name,
      heads,
      personId === null,
      officeName,
      officeKind,
    ]),
  ).toEqual([
    ['灰谷 悠', 1, false, 'つむぎ工房', ''],
    ['', 12, true, '北浦つながり舎', '就労移行支援'],
  ]);
  expect(narrow(lines, { text: 'ｷﾀ浦 つながり' })).toEqual([]);
  expect(narrow(lines, { text: '北浦　つながり' })).toHaveLength(1);
  expect(
    [narrow(lines, { kana: 'か' }), narrow(lines, { kana: '他' })].map((found) => found.map(({ heads }) => heads)),
  ).toEqual([[1], [12]]);
});
