import { parsePage, uuidv7 } from '#platform';
import { places, slot } from '../../../test/support/event-plans.js';
import { useReception } from '../../../test/support/reception-desk.js';
import { activityBetween } from './activity.queries.js';
import { AccountNames } from '../../access/core/account-names.js';
import { loadApplication } from './application.queries.js';
import { RegistrationDesk } from './registration-desk.js';
import type { RosterState } from './roster-filter.js';

const ground = useReception();
const desk = () => new RegistrationDesk(ground.test.database, ground.test.clock, new AccountNames());

const setState = (registration: string, state: string, position: number | null = null, session?: string) =>
  ground.test.sql(
    'update seat set state = $2, position = $3 where registration_id = $1 and ($4::uuid is null or session_id = $4)',
    [registration, state, position, session ?? null],
  );

const leave = async (registration: string) => {
  await setState(registration, 'cancelled');
  await ground.test.sql('update registration set live = false where id = $1', [registration]);
};

const rename = (name: string, to: string, kana: string) =>
  ground.test.sql('update person set name = $2, kana = $3 where name = $1 and workspace_id = $4', [
    name,
    to,
    kana,
    ground.workspace,
  ]);

async function listed(eventId: string, page = 1, size = 50, state?: RosterState, since?: Date) {
  const { lines, total, counts } = await desk().roster(
    ground.workspace,
    eventId,
    { state, since },
    parsePage(page, size),
  );
  return { total, counts, names: lines.map(({ name }) => name), lines };
}

it('lists the waiting in their line, then by reading, then who has left; each page goes on where the last ended', async () => {
  const event = await ground.event();
  const { registrations: r } = await ground.seat(event, { names: ['い', 'ろ', 'は', 'に', 'ほ', 'へ', 'と'], office: 'つむぎ工房' });
  for (const [name, kana] of [['い', 'わ'], ['ろ', 'あ'], ['は', ''], ['に', 'カ'], ['ほ', 'お'], ['へ', 'え'], ['と', 'う']])
    await rename(name!, name!, kana!);
  await setState(r[6]!, 'waiting', 1);
  await setState(r[4]!, 'waiting', 2);
  await leave(r[0]!);
  await leave(r[5]!);
  const counts = { people: 7, offices: 1, confirmed: 3, waiting: 2, cancelled: 2 };
  expect(await listed(event.id)).toMatchObject({ total: 7, counts, names: ['ほ', 'と', 'ろ', 'に', 'は', 'へ', 'い'] });
  const pages = [];
  for (const page of [1, 2, 3, 4]) pages.push((await listed(event.id, page, 3)).names);
  expect(pages).toEqual([['ほ', 'と', 'ろ'], ['に', 'は', 'へ'], ['い'], []]);
  const confirmed = [await listed(event.id, 1, 2, 'confirmed'), await listed(event.id, 2, 2, 'confirmed')];
  expect(confirmed.map(({ names, total }) => [names, total])).toEqual([[['ろ', 'に'], 3], [['は'], 3]]);
}); // prettier-ignore

it('counts an office while somebody of it has not left, on whichever application, listed in the directory or not', async () => {
  const event = await ground.event();
  const [first, second] = [uuidv7(), uuidv7()];
  for (const id of [first, second])
    await ground.test.sql(`insert into office (id, workspace_id, name, search, created_at) values ($1::uuid, $2, $1::text, '', now())`, [id, ground.workspace]);
  const groups: { registrations: string[] }[] = [];
  for (const office of [{ officeId: first }, { officeId: first }, { officeId: second }, { office: '波の家' }, { office: '波の家' }, {}])
    groups.push(await ground.seat(event, { names: ['い', 'ろ'], ...office }));
  const elsewhere = await ground.event();
  await ground.seat(elsewhere, { names: ['は'], officeId: second });
  const offices = async () => (await listed(event.id)).counts.offices;
  const seen = [await offices()];
  const then = async (...left: [group: number, person: number][]) => {
    for (const [group, person] of left) await leave(groups[group]!.registrations[person]!);
    seen.push(await offices());
  };
  await then([0, 0], [2, 1], [3, 0]);
  await then([0, 1], [3, 1], [5, 0], [5, 1]);
  await then([2, 0]);
  await then([1, 0], [1, 1], [4, 0]);
  await then([4, 1]);
  expect(seen).toEqual([3, 3, 3, 2, 1, 0]);
}); // prettier-ignore

it('tells the place in line of whoever stands on the page, wherever the page begins', async () => {
  const event = await ground.event();
  const { application, registrations } = await ground.seat(event, { names: ['い', 'ろ', 'は', 'に'] });
  for (const [n, registration] of registrations.entries()) await setState(registration, 'waiting', 10 + n);
  await setState(registrations[1]!, 'confirmed', 11);
  const ranks = async (page: number) => (await listed(event.id, page, 1, 'waiting')).lines.map(({ seats }) => seats[0]!.rank);
  expect([await ranks(1), await ranks(2), await ranks(3)]).toEqual([[1], [2], [3]]);
  const whole = await ground.test.database.withWorkspace(ground.workspace, (tx) => loadApplication(tx, application));
  expect(whole!.people.map(({ seats }) => seats[0]!.rank)).toEqual([1, null, 2, 3]);
}); // prettier-ignore

it('is told by the database how each stands and who waits for anything, as the seats tell it, whatever changes', async () => {
  const party = slot({ field: 'sessions.1', title: '交流会', requirement: 'optional', pools: [places({ venue: '喫茶室' })] });
  const event = await ground.event({ sessions: [slot({ title: '本会' }), party] });
  const [meeting, after] = event.sessions;
  const { application, registrations } = await ground.seat(event, { names: ['い', 'ろ'], seats: [0, 0] });
  const states = async () => {
    const found = await ground.test.sql<{ waiting: boolean; state: string }>(
      'select waiting, state from registration where application_id = $1 order by ordinal', [application]);
    const whole = await ground.test.database.withWorkspace(ground.workspace, (tx) => loadApplication(tx, application));
    expect(found).toEqual(whole!.people.map(({ state, seats }) => ({ waiting: seats.some((seat) => seat.state === 'waiting'), state })));
    return found.map(({ waiting }) => (waiting ? 'w' : '-')).join('');
  };
  const [first, second] = registrations;
  const seen = [await states()];
  const then = async (change: Promise<unknown>) => { await change; seen.push(await states()); };
  await then(setState(first!, 'waiting', 1, after!.id));
  await then(setState(first!, 'cancelled', null, meeting!.id));
  await then(setState(second!, 'waiting', 2, meeting!.id));
  await then(ground.test.sql(`update session set requirement = 'optional' where id = $1`, [meeting!.id]));
  await then(ground.test.sql(`update session set requirement = 'required' where id = $1`, [after!.id]));
  await then(leave(first!));
  expect(seen).toEqual(['--', 'w-', 'w-', 'ww', 'ww', 'ww', '-w']);
}); // prettier-ignore

it('shows whoever waits for anything among those in line, also beside a confirmed seat, and says so in every number', async () => {
  const party = slot({ field: 'sessions.1', title: '交流会', requirement: 'optional', pools: [places({ venue: '喫茶室', capacity: 1 })] });
  const event = await ground.event({ sessions: [slot({ title: '本会' }), party] });
  const { registrations: r } = await ground.seat(event, { names: ['い', 'ろ', 'は', 'に'], seats: [0, 0] });
  await setState(r[0]!, 'waiting', 1, event.sessions[1]!.id);
  await setState(r[1]!, 'waiting', 2);
  await leave(r[3]!);
  const counts = { people: 4, waiting: 2, confirmed: 2, cancelled: 1 };
  expect(await listed(event.id)).toMatchObject({ total: 4, counts, names: ['い', 'ろ', 'は', 'に'] });
  expect(await listed(event.id, 1, 50, 'waiting')).toMatchObject({ total: 2, names: ['い', 'ろ'] });
  expect(await listed(event.id, 1, 50, 'confirmed')).toMatchObject({ total: 2, names: ['い', 'は'] });
  expect((await listed(event.id)).lines.map(({ state }) => state)).toEqual(['confirmed', 'waiting', 'confirmed', 'cancelled']);
  const now = ground.test.clock.now();
  const seen = await ground.test.database.withWorkspace(ground.workspace, (tx) => activityBetween(tx, ground.workspace, now, now));
  expect(seen).toMatchObject([{ eventId: event.id, waiting: 2 }]);
}); // prettier-ignore

it('leads from what happened since then to those it happened to, page by page', async () => {
  const event = await ground.event();
  const at = (hours: number) => new Date(ground.test.clock.now().getTime() + hours * 3_600_000);
  const { application: before, registrations: b } = await ground.seat(event, { names: ['い', 'ろ', 'は', 'に'] });
  const { application: after, registrations: a } = await ground.seat(event, { names: ['ほ', 'へ', 'と'] });
  for (const [application, hours] of [[before, -30], [after, -2]] as const)
    await ground.test.sql(`with a as (update application set at = $2 where id = $1) update registration set created_at = $2 where application_id = $1`, [application, at(hours)]);
  const leftAt = async (registration: string, hours: number) => {
    await leave(registration);
    await ground.test.sql('update seat set changed_at = $2 where registration_id = $1', [registration, at(hours)]);
  };
  await leftAt(b[0]!, -29);
  await leftAt(b[1]!, -1);
  await leftAt(a[0]!, -1);
  const since = at(-20);
  const [told] = await ground.test.database.withWorkspace(ground.workspace, (tx) => activityBetween(tx, ground.workspace, since, at(1)));
  expect(told).toMatchObject({ applied: 3, cancelled: 2 });
  expect(await listed(event.id, 1, 50, undefined, since)).toMatchObject({ total: 3, names: ['と', 'へ', 'ほ'], counts: { people: 7 } });
  expect(await listed(event.id, 1, 50, 'cancelled', since)).toMatchObject({ total: 2, names: ['ほ', 'ろ'] });
  expect(await listed(event.id, 2, 1, 'cancelled', since)).toMatchObject({ total: 2, names: ['ろ'] });
  expect(await listed(event.id, 1, 50, 'confirmed', since)).toMatchObject({ total: 2, names: ['と', 'へ'] });
  expect(await listed(event.id, 1, 50, undefined, at(-1))).toMatchObject({ total: 0, names: [] });
}); // prettier-ignore

it('has the name and reading that the person has now, also of another person and of a new registration', async () => {
  const event = await ground.event();
  const { application, registrations } = await ground.seat(event, { names: ['い', 'ろ'] });
  await rename('い', 'は', 'ハ');
  const found = () =>
    ground.test.sql('select name, kana, kana_row from registration where application_id = $1 order by ordinal', [application]);
  expect(await found()).toEqual([{ name: 'は', kana: 'ハ', kana_row: 'は' }, { name: 'ろ', kana: 'かな', kana_row: 'か' }]);
  const other = uuidv7();
  await ground.test.sql(`insert into person (id, workspace_id, name, kana, search, created_at) values ($1, $2, 'に', 'ニ', '', now())`, [other, ground.workspace]);
  await ground.test.sql('update registration set person_id = $2 where id = $1', [registrations[1], other]);
  expect((await found())[1]).toEqual({ name: 'に', kana: 'ニ', kana_row: 'な' });
  await ground.test.sql('update registration set person_id = null where id = $1', [registrations[1]]);
  expect((await found())[1]).toEqual({ name: '', kana: '', kana_row: '他' });
}); // prettier-ignore
