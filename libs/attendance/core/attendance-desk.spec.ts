import { parsePage } from '#platform';
import { seatCrowd } from '../../../test/support/crowd.js';
import { places, slot } from '../../../test/support/event-plans.js';
import { useReception } from '../../../test/support/reception-desk.js';
import { statementsOf } from '../../../test/support/statements.js';
import type { Show } from './attendance.rules.js';
import type { Listed, ListedAtSession } from './attendance-desk.js';
import { countPresent, presentNow } from './present-now.queries.js';
import type { RollLine } from './roll.queries.js';

const ground = useReception();

const linesOf = ({ places }: ListedAtSession) => places.flatMap(({ lines }) => lines);

/** Everybody, as a file takes them. */
async function listed(eventId: string): Promise<RollLine[]> {
  const lines: RollLine[] = [];
  await ground.desk.list(ground.workspace, eventId, async ({ roll }) => {
    for await (const line of roll) lines.push(line);
  });
  return lines;
}

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
  for (const table of ['registration', 'seat', 'attendance_fact', 'person', 'application']) await ground.test.sql(`analyze ${table}`);
  const looks = (id: string) => ({
    session: () => ground.desk.session(ground.workspace, id, undefined),
    row: () => ground.desk.session(ground.workspace, id, undefined, { kana: 'か' }),
    search: () => ground.desk.session(ground.workspace, id, undefined, { text: '灰谷 つむぎ' }),
    list: () => listed(id),
    event: () => ground.desk.event(ground.workspace, id),
    door: () => ground.desk.door(ground.workspace, id, undefined),
    funnel: () => ground.test.database.withWorkspace(ground.workspace, (tx) => countPresent(tx, many.id, [many.sessions[0]!.id])),
  });
  for (const [name, statements] of [['session', 3], ['row', 3], ['search', 4], ['event', 4], ['list', 6], ['door', 2], ['funnel', 1]] as const) {
    const [one, all] = [await statementsOf(looks(few.id)[name]), await statementsOf(looks(many.id)[name])];
    expect([name, one.length, all.length]).toEqual([name, statements, statements]);
  }
  const at = await ground.desk.session(ground.workspace, many.id, undefined);
  expect([linesOf(at).length, at.total]).toEqual([50, 300]);
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
      event.id,
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
  expect(
    linesOf(await ground.desk.session(ground.workspace, event.id, undefined)).map(({ name, heads, personId, officeName, officeKind }) => [
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
  const found = async (narrowing: Listed) => {
    const at = await ground.desk.session(ground.workspace, event.id, undefined, narrowing);
    return [at.total, ...linesOf(at).map(({ heads }) => heads)];
  };
  expect(await found({ text: 'ｷﾀ浦 つながり' })).toEqual([0]);
  expect(await found({ text: '北浦　つながり' })).toEqual([1, 12]);
  expect([await found({ kana: 'か' }), await found({ kana: '他' })]).toEqual([[1, 1], [1, 12]]);
}); // prettier-ignore

it('finds by words of name, reading, office and reception number, all of which must be there', async () => {
  const event = await ground.event();
  await ground.seat(event, { names: ['灰谷 悠'], office: 'つむぎ工房' });
  const other = await ground.seat(event, { names: ['髙瀬 みどり'], officeId: await ground.office('つむぎ舎', '企業') });
  await ground.test.sql(`update application set code = 'H7K-2M4Q' where id = $1`, [other.application]);
  await ground.test.sql(
    `update person set search = search || case name when '灰谷 悠' then 'ハイタニユウ' else 'タカセミドリ' end where workspace_id = $1`,
    [ground.workspace],
  );
  const found = async (text: string) =>
    linesOf(await ground.desk.session(ground.workspace, event.id, undefined, { text })).map(({ name }) => name);
  expect(await found('つむぎ')).toEqual(['灰谷 悠', '髙瀬 みどり']);
  expect([await found('ﾂﾑｷﾞ はいたに'), await found('つむぎ たかせ'), await found('h7k-2m')]).toEqual([
    ['灰谷 悠'], ['髙瀬 みどり'], ['髙瀬 みどり'],
  ]);
  expect([await found('高瀬'), await found('灰谷 舎'), await found('%'), await found('_')]).toEqual([['髙瀬 みどり'], [], [], []]);
}); // prettier-ignore

it('goes on where the page before ended, also behind those of whom something was stated', async () => {
  const event = await ground.event();
  const { registrations } = await ground.seat(event, { names: names(7) });
  await marked(event.sessions[0]!.id, registrations.slice(2, 5));
  const page = async (n: number, show?: Show) => {
    const at = await ground.desk.session(ground.workspace, event.id, undefined, { show }, parsePage(n, 2));
    return [at.total, ...linesOf(at).map(({ name }) => Number(name.split(' ')[1]))];
  };
  const pages = await Promise.all([1, 2, 3, 4, 5].map((n) => page(n)));
  expect(pages).toEqual([[7, 0, 1], [7, 2, 3], [7, 4, 5], [7, 6], [7]]);
  expect([await page(1, 'present'), await page(2, 'present'), await page(2, 'none')]).toEqual([[3, 2, 3], [3, 4], [4, 5, 6]]);
}); // prettier-ignore

it('reads a file of a thousand in slices, everybody once and in order', async () => {
  const event = await ground.event();
  const session = event.sessions[0]!;
  const place = { workspace: ground.workspace, event: event.id, session: session.id, pool: session.pools[0]!.id };
  await seatCrowd((text, values) => ground.test.sql(text, values), { ...place, count: 1_100 });
  const roll = await listed(event.id);
  expect(new Set(roll.map(({ registrationId }) => registrationId)).size).toBe(roll.length);
  const paged = await ground.desk.session(ground.workspace, event.id, undefined, {}, parsePage(1, 1_100));
  expect(roll).toHaveLength(paged.total);
  expect(roll.map(({ registrationId }) => registrationId)).toEqual(linesOf(paged).map((line) => line.registrationId));
});

it('goes place by place over its pages: doors first, cancelled seats next, screens last; every number is of all pages', async () => {
  const pools = [places({ mode: 'online', venue: '' }), places(), places({ mode: 'satellite', venue: '東部会場' })];
  const event = await ground.event({ sessions: [slot({ pools })], joinUrl: 'https://kaigi.example/1' });
  const [online, hall, branch] = event.sessions[0]!.pools;
  const { registrations } = await ground.seat(event, { names: names(3), seats: [0] });
  await ground.seat(event, { names: ['甲', '乙'], seats: [2] });
  const left = await ground.seat(event, { names: ['丙'], seats: [1] });
  await ground.seat(event, { names: ['丁', '戊'], seats: [1] });
  await marked(event.sessions[0]!.id, [registrations[0]!, left.registrations[0]!]);
  await ground.test.sql(`update seat set state = 'cancelled' where registration_id = $1`, left.registrations);
  const page = async (n: number, asked: Listed = {}) => {
    const at = await ground.desk.session(ground.workspace, event.id, undefined, asked, parsePage(n, 3));
    return at.places.map(({ pool, groups, before, lines }) =>
      [pool?.id ?? null, groups.reduce((sum, group) => sum + group.lines, 0), before, ...lines.map(({ name }) => name)]);
  };
  expect(await page(1)).toEqual([[hall!.id, 2, 0, '丁', '戊'], [branch!.id, 2, 0, '乙'], [null, 1, 0], [online!.id, 3, 0]]);
  expect(await page(2)).toEqual([[hall!.id, 2, 2], [branch!.id, 2, 1, '甲'], [null, 1, 0, '丙'], [online!.id, 3, 0, '灰谷 0']]);
  expect(await page(1, { pool: online!.id, show: 'none' })).toEqual([[online!.id, 2, 0, '灰谷 1', '灰谷 2']]);
  expect(await page(1, { text: '乙' })).toEqual([[branch!.id, 1, 0, '乙']]);
  expect(await page(1, { pool: event.id })).toEqual([]);
}); // prettier-ignore

it('finds an office however its legal form is written, and leaves nobody out for a form alone', async () => {
  const event = await ground.event();
  await ground.seat(event, { names: ['甲'], officeId: await ground.office('株式会社青波', '企業') });
  await ground.seat(event, { names: ['乙'], office: '青波（株）' });
  await ground.seat(event, { names: ['丙'], office: 'つむぎ工房' });
  const found = async (text: string) =>
    linesOf(await ground.desk.session(ground.workspace, event.id, undefined, { text })).map(({ name }) => name);
  expect([await found('㈱青波'), await found('青波'), await found('㈱'), await found('㈱ つむぎ')]).toEqual([
    ['乙', '甲'], ['乙', '甲'], ['丙', '乙', '甲'], ['丙'],
  ]);
}); // prettier-ignore
