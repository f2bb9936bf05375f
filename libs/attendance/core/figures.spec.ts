import { slot } from '../../../test/support/event-plans.js';
import { useReception } from '../../../test/support/reception-desk.js';
import { attends, type Statement } from './attendance.rules.js';
import { unidentifiedBeside } from './figure-groups.js';
import { type Figure, type Figures, loadFigures } from './figures.queries.js';
import { eachOnRoll, type RollLine } from './roll.queries.js';

const ground = useReception();

type Event = Awaited<ReturnType<typeof ground.event>>;

const days = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    slot({
      field: `sessions.${n}`,
      startsAt: new Date(`2026-12-0${n + 1}T00:30:00Z`),
      endsAt: new Date(`2026-12-0${n + 1}T06:30:00Z`),
    }),
  );

const meanings: Record<string, Statement | 'undone'> = {
  p: 'present',
  x: 'proxy',
  a: 'absent',
  e: 'excused',
  u: 'undone',
};

/** @param came one letter a session: p present, x proxy, a absent, e excused, u undone, - nothing stated */
async function stated(event: Event, registration: string, came: string): Promise<void> {
  for (const [n, letter] of [...came].entries()) {
    if (letter === '-') continue;
    await ground.test.sql(
      `insert into attendance_fact (id, workspace_id, registration_id, session_id, kind, source, client_key, at)
       values (uuidv7(), $1, $2, $3, $4, 'reception', uuidv7(), now())`,
      [ground.workspace, registration, event.sessions[n]!.id, meanings[letter]],
    );
  }
}

const figuresOf = (event: Event): Promise<Figures> =>
  ground.test.database.withWorkspace(ground.workspace, (tx) => loadFigures(tx, event));

it('counts 延べ over sessions and 実 without repetition; a proxy came, who is absent did not', async () => {
  const event = await ground.event({ sessions: days(3) });
  expect(await figuresOf(event)).toEqual({
    all: { attendances: 0, persons: 0, headsOnly: 0, offices: 0 },
    byKind: [],
    byRole: [],
  });
  const { registrations } = await ground.seat(event, { names: ['灰谷', '浮田', '仁岡', '森'], office: 'つむぎ工房' });
  for (const [n, came] of ['ppp', 'px-', 'aaa', 'e--'].entries()) await stated(event, registrations[n]!, came);
  expect((await figuresOf(event)).all).toEqual({ attendances: 5, persons: 2, headsOnly: 0, offices: 1 });
});

it('counts heads into 延べ and beside 実, never into it (C11: 136 people of 11 offices, invented as headcounts)', async () => {
  const event = await ground.event();
  for (const [n, headcount] of [30, 20, 16, 14, 12, 10, 10, 8, 6, 5, 5].entries()) {
    const { registrations } = await ground.seat(event, { names: ['x'], office: `事業所 ${n}`, headcount });
    await stated(event, registrations[0]!, 'p');
  }
  const { registrations } = await ground.seat(event, { names: ['灰谷', '浮田'], office: '事業所 12' });
  await stated(event, registrations[0]!, 'p');
  await stated(event, registrations[1]!, 'a');
  expect((await figuresOf(event)).all).toEqual({ attendances: 137, persons: 1, headsOnly: 136, offices: 12 });
});

it('counts a person once who cancelled after the first day and was let in again', async () => {
  const event = await ground.event({ sessions: days(2) });
  const before = await ground.seat(event, { names: ['灰谷'] });
  const after = await ground.seat(event, { names: ['灰谷'] });
  await ground.test.sql(`update seat set state = 'cancelled' where registration_id = $1`, before.registrations);
  await ground.test.sql('update registration set live = false where id = $1', before.registrations);
  await ground.test.sql(
    'update registration set person_id = (select person_id from registration where id = $1) where id = $2',
    [before.registrations[0], after.registrations[0]],
  );
  await stated(event, before.registrations[0]!, 'p-');
  await stated(event, after.registrations[0]!, '-p');
  expect((await figuresOf(event)).all).toMatchObject({ attendances: 2, persons: 1 });
});

it('finds what a loop over the roll finds: everybody, by kind and by role, with zeros where nobody came', async () => {
  const event = await ground.event({ sessions: days(3) });
  const known = [await ground.office('県北就労支援', '就労移行支援'), await ground.office('名のみ', '')];
  const roles = ['participant', 'observer', 'speaker'];
  const letters = ['p', 'x', 'a', 'e', 'u', '-'];
  const draw = (n: number, k: number) => (n * 7919 + k * 104729) % 1009;
  const people: string[] = [];
  for (let n = 0; n < 40; n += 1) {
    const office = [{ officeId: known[0]! }, { officeId: known[1]! }, { office: `事業所 ${n % 4}` }, {}][
      draw(n, 1) % 4
    ]!;
    const { registrations } = await ground.seat(event, {
      names: ['甲', '乙'].slice(draw(n, 2) % 2),
      role: roles[draw(n, 3) % 3]!,
      seats: [0, draw(n, 4) % 2 ? 0 : null, draw(n, 5) % 2 ? 0 : null],
      ...office,
      ...(draw(n, 6) % 5 === 0 && { headcount: 1 + (n % 7) }),
    });
    if (draw(n, 6) % 5 > 0) people.push(...registrations);
    for (const [k, registration] of registrations.entries())
      await stated(event, registration, [7, 8, 9].map((s) => letters[draw(n, s + k) % 6]).join(''));
  }
  // Some had cancelled before they were registered again, once or twice, by other offices and in other roles.
  for (const [n, registration] of people.entries()) {
    if (n % 5 < 3) continue;
    await ground.test.sql(
      'update registration set live = false, person_id = (select person_id from registration where id = $1) where id = $2',
      [people[n - (n % 5)], registration],
    );
  }
  // nobody of this kind, in this role, came
  const away = await ground.seat(event, {
    names: ['丙'],
    officeId: await ground.office('学校', '学校'),
    role: 'guest',
  });
  await stated(event, away.registrations[0]!, 'a--');
  const roll: RollLine[] = [];
  await ground.test.database.withWorkspace(ground.workspace, async (tx) => {
    for await (const line of eachOnRoll(tx, event)) roll.push(line);
  });
  const found = await figuresOf(event);
  expect(found.all).toEqual(figureOver(roll));
  expect(found.all.attendances).toBeGreaterThan(40);
  const kindOf = ({ officeKey, officeKind }: RollLine) => (officeKey === null ? '-' : officeKind);
  expect(byGroup(found.byKind)).toEqual(figuresOver(roll, kindOf));
  expect(byGroup(found.byRole)).toEqual(figuresOver(roll, ({ role }) => role));
  expect(byGroup(found.byKind)['学校']).toEqual({ attendances: 0, persons: 0, headsOnly: 0, offices: 0 });
});

it('says beside the number how many nobody can name, and that over several sessions it is a sum of attendances', () => {
  const counted = (...counts: number[]) =>
    counts.map((count, n) => ({ sessionId: String(n), count, source: '', at: new Date(0) }));
  expect(
    [counted(), counted(0), counted(49), counted(0, 49), counted(49, 30)].map((one) => unidentifiedBeside(one, 'ja')),
  ).toEqual([
    null,
    null,
    '＋お名前を確認できていない方 49人',
    '＋お名前を確認できていない方 49人',
    '＋お名前を確認できていない方 延べ79人',
  ]);
  expect(unidentifiedBeside(counted(49), 'en')).toBe('+ 49 unidentified');
});

const byGroup = (groups: readonly { group: string; figure: Figure }[]): Record<string, Figure> =>
  Object.fromEntries(groups.map(({ group, figure }) => [group, figure]));

function figuresOver(roll: readonly RollLine[], groupOf: (line: RollLine) => string): Record<string, Figure> {
  const groups = [...new Set(roll.map(groupOf))];
  return Object.fromEntries(groups.map((group) => [group, figureOver(roll.filter((line) => groupOf(line) === group))]));
}

/** The same count as obvious as it can be. */
function figureOver(lines: readonly RollLine[]): Figure {
  const figure = { attendances: 0, persons: 0, headsOnly: 0, offices: 0 };
  const [persons, offices] = [new Set<string>(), new Set<string>()];
  for (const { personId, officeKey, heads, places } of lines) {
    const times = places.filter(({ statement }) => attends(statement)).length;
    if (times === 0) continue;
    figure.attendances += heads * times;
    if (personId === null) figure.headsOnly += heads;
    else persons.add(personId);
    if (officeKey !== null) offices.add(officeKey);
  }
  return { ...figure, persons: persons.size, offices: offices.size };
}
