import { uuidv7 } from '#platform';
import { places, slot } from '../../../test/support/event-plans.js';
import { useReception } from '../../../test/support/reception-desk.js';
import type { Mark } from './attendance.js';
import { hear, published } from '../../../test/support/events-desk.js';

const ground = useReception();

async function open(people = 1) {
  const event = await ground.event();
  const group = await ground.seat(event, { names: Array.from({ length: people }, (_, n) => `灰谷 ${n}`) });
  const [registration] = group.registrations as [string];
  const tap = (clientKey = uuidv7()) => ({ registrationId: registration, sessionId: event.sessions[0]!.id, clientKey });
  const mark = (kind: Mark['kind'], key?: string, note = '') =>
    ground.attendance.mark(ground.workspace, ground.actor, event.id, { ...tap(key), kind, source: 'reception', note });
  const undo = (key?: string) => ground.attendance.undo(ground.workspace, ground.actor, event.id, tap(key));
  const now = async () =>
    (await ground.desk.session(ground.workspace, event.id, undefined)).places
      .flatMap(({ lines }) => lines)
      .find((line) => line.registrationId === registration)?.place;
  return { event, group, registration, tap, mark, undo, now };
}

describe('a tap', () => {
  it('is a fact with its source, its time and who did it; the latest holds and nothing is erased', async () => {
    const { event, registration, mark, undo, now } = await open();
    await mark('excused', undefined, '電話で連絡');
    expect(await now()).toMatchObject({
      statement: 'excused',
      note: '電話で連絡',
      source: 'reception',
      at: ground.test.clock.now(),
    });
    await mark('present');
    await undo();
    expect(await now()).toMatchObject({ statement: null, note: '', source: null, at: null });
    await mark('proxy', undefined, '霧島 晶');
    const { facts } = await ground.desk.person(ground.workspace, event.id, undefined, registration);
    const line = { source: 'reception', at: ground.test.clock.now(), by: '笹森 千歳' };
    expect(facts).toEqual([
      { kind: 'proxy', note: '霧島 晶', ...line },
      { kind: 'undone', note: '', ...line },
      { kind: 'present', note: '', ...line },
      { kind: 'excused', note: '電話で連絡', ...line },
    ]);
    expect(ground.audit.noted.map((note) => note.split(' ')[0])).toEqual([
      'attendance.marked',
      'attendance.marked',
      'attendance.undone',
      'attendance.marked',
    ]);
  });

  it('says something of the one it was made for only, and only what its button says', async () => {
    const { event, group, mark, undo, tap } = await open(2);
    const key = uuidv7();
    const [one, other] = group.registrations as [string, string];
    await mark('present', key);
    const beside = { ...tap(key), registrationId: other, kind: 'present', source: 'reception' } as const;
    await ground.attendance.mark(ground.workspace, ground.actor, event.id, beside);
    await undo(key);
    expect([await ground.facts(one), await ground.facts(other)]).toEqual([['present', 'undone'], ['present']]);
  });

  it('that is sent twice at one moment, or by two desks, is one fact', async () => {
    const { registration, mark, undo } = await open();
    const key = uuidv7();
    await Promise.all([mark('present', key), mark('present', key), mark('present'), mark('present')]);
    expect(await ground.facts(registration)).toEqual(['present']);
    await Promise.all([undo(), undo()]);
    expect(await ground.facts(registration)).toEqual(['present', 'undone']);
    expect(ground.audit.noted).toHaveLength(2);
  });

  it('that is uploaded again later, from a desk without a network, does not overrule what came after it', async () => {
    const { registration, mark, undo } = await open();
    const key = uuidv7();
    await mark('present', key);
    await undo();
    await mark('present', key);
    expect(await ground.facts(registration)).toEqual(['present', 'undone']);
  });

  it('takes nothing back where nothing was stated', async () => {
    const { registration, mark, undo } = await open();
    await undo();
    expect(await ground.facts(registration)).toEqual([]);
    await mark('absent');
    await undo();
    await undo();
    expect(await ground.facts(registration)).toEqual(['absent', 'undone']);
  });

  it('is refused without a confirmed seat in this session, for another event, and where nothing takes place', async () => {
    const event = await ground.event({
      sessions: [slot(), slot({ field: 'sessions.1', requirement: 'optional', title: '交流会' })],
    });
    const { registrations } = await ground.seat(event, { names: ['灰谷 悠'], seats: [0, null] });
    const other = await ground.event();
    const mark = (eventId: string, sessionId: string) =>
      ground.attendance.mark(ground.workspace, ground.actor, eventId, {
        registrationId: registrations[0]!,
        sessionId,
        clientKey: uuidv7(),
        kind: 'present',
        source: 'reception',
      });
    await expect(mark(event.id, event.sessions[1]!.id)).rejects.toMatchObject({ code: 'attendance.no-seat' });
    await expect(mark(other.id, other.sessions[0]!.id)).rejects.toMatchObject({ code: 'attendance.no-seat' });
    await expect(mark(event.id, other.sessions[0]!.id)).rejects.toMatchObject({ code: 'attendance.no-seat' });
    await expect(mark(uuidv7(), event.sessions[0]!.id)).rejects.toMatchObject({ code: 'not-found' });
    await ground.test.sql(`update event set state = 'cancelled' where id = $1`, [event.id]);
    await expect(mark(event.id, event.sessions[0]!.id)).rejects.toMatchObject({ code: 'attendance.event-off' });
    expect(await ground.facts(registrations[0]!)).toEqual([]);
  });

  it('stays on the list, and may still be put right, when the seat is cancelled afterwards', async () => {
    const { registration, mark, undo, now } = await open();
    await mark('present');
    await ground.test.sql(`update seat set state = 'cancelled' where registration_id = $1`, [registration]);
    expect(await now()).toMatchObject({ poolId: null, statement: 'present' });
    await undo();
    expect(await now()).toBeUndefined();
  });

  it('is nobody’s business in another workspace', async () => {
    const { event, registration, tap } = await open();
    const foreign = ground.attendance.mark(await ground.test.workspace(), ground.actor, event.id, {
      ...tap(),
      kind: 'present',
      source: 'reception',
    });
    await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
    expect(await ground.facts(registration)).toEqual([]);
  });
});

describe('a walk-in', () => {
  const walkIn = {
    name: '都築 あやめ',
    kana: 'つづき あやめ',
    officeName: '',
    role: 'observer',
    reason: '当日参加',
  } as const;

  it('gets a seat beyond the capacity with its reason, the role and 出席, all or nothing, once however often the form is sent', async () => {
    const event = await ground.event({ sessions: [slot({ pools: [places({ capacity: 0 })] })] });
    const [session] = event.sessions;
    const form = { ...walkIn, idempotencyKey: uuidv7(), sessionId: session!.id, poolId: session!.pools[0]!.id };
    const take = () => ground.attendance.walkIn(ground.workspace, ground.actor, event.id, form);
    const ids = new Set(await Promise.all([take(), take(), take()]));
    expect(ids.size).toBe(1);
    const [registration] = ids;
    expect(await ground.facts(registration!)).toEqual(['present']);
    expect(
      await ground.test.sql(
        `select p.name, p.kana, r.role, s.state, s.overbooked, s.reason, q.taken, (select count(*)::int from person x where x.workspace_id = $2) as people
         from registration r join person p on p.id = r.person_id join seat s on s.registration_id = r.id join pool_count q on q.pool_id = s.pool_id where r.id = $1`,
        [registration, ground.workspace],
      ),
    ).toEqual([
      {
        name: '都築 あやめ',
        kana: 'つづき あやめ',
        role: 'observer',
        state: 'confirmed',
        overbooked: true,
        reason: '当日参加',
        taken: 1,
        people: 1,
      },
    ]);
    expect(ground.audit.noted.map((note) => note.split(' ')[0])).toEqual(['application.admitted', 'attendance.marked']);
  });

  it('sits in the required sessions as well, in the same way of taking part where there is one, and is present at this one only', async () => {
    const online = places({ mode: 'online', venue: '', capacity: null });
    const event = await ground.event({
      joinUrl: 'https://meeting.example/j/1',
      sessions: [
        slot({ pools: [online, places()] }),
        slot({ field: 'sessions.1', title: '演習', pools: [places(), online] }),
        slot({ field: 'sessions.2', title: '交流会', requirement: 'optional' }),
      ],
    });
    const [, second] = event.sessions;
    const form = { ...walkIn, idempotencyKey: uuidv7(), sessionId: second!.id, poolId: second!.pools[0]!.id };
    const registration = await ground.attendance.walkIn(ground.workspace, ground.actor, event.id, form);
    const seats = await ground.test.sql(
      `select n.ordinal, q.mode, f.kind from seat s join session n on n.id = s.session_id join pool q on q.id = s.pool_id
       left join attendance_fact f on f.registration_id = s.registration_id and f.session_id = s.session_id where s.registration_id = $1 order by 1`,
      [registration],
    );
    expect(seats).toEqual([
      { ordinal: 0, mode: 'onsite', kind: null },
      { ordinal: 1, mode: 'onsite', kind: 'present' },
    ]);
  });

  it('leaves nothing behind where the fact cannot be written', async () => {
    const { event } = await open();
    await ground.test.sql('revoke insert on attendance_fact from app');
    const [session] = event.sessions;
    const form = { ...walkIn, idempotencyKey: uuidv7(), sessionId: session!.id, poolId: session!.pools[0]!.id };
    await expect(ground.attendance.walkIn(ground.workspace, ground.actor, event.id, form)).rejects.toThrow(
      'permission denied',
    );
    await ground.test.sql('grant insert on attendance_fact to app');
    expect(
      await ground.test.sql(`select count(*)::int as n from registration where event_id = $1`, [event.id]),
    ).toEqual([{ n: 1 }]);
  });
});

describe('viewers nobody can name', () => {
  it('are counted for a session of the event; the latest count holds, and the former stay', async () => {
    const { event } = await open();
    const other = await ground.event();
    const count = (sessionId: string, n: number) =>
      ground.attendance.countUnidentified(ground.workspace, ground.actor, event.id, sessionId, n, '会議サービス');
    await count(event.sessions[0]!.id, 50);
    await count(event.sessions[0]!.id, 49);
    await expect(count(other.sessions[0]!.id, 1)).rejects.toMatchObject({ code: 'not-found' });
    const { unidentified } = await ground.desk.event(ground.workspace, event.id);
    expect(unidentified).toEqual([
      { sessionId: event.sessions[0]!.id, count: 49, source: '会議サービス', at: ground.test.clock.now() },
    ]);
    expect(await ground.test.sql('select count from unidentified order by seq')).toEqual([
      { count: 50 },
      { count: 49 },
    ]);
  });
});

it('facts can be added and never changed, not even by the product', async () => {
  for (const statement of [
    `update attendance_fact set kind = 'absent'`,
    'delete from attendance_fact',
    'delete from unidentified',
  ]) {
    await expect(ground.test.database.withWorkspace(ground.workspace, (tx) => tx.query(statement))).rejects.toThrow(
      'permission denied',
    );
  }
});

it('tells others that somebody was there, once, and nothing of who was excused or taken back', async () => {
  const { registration, tap, mark, undo } = await open();
  hear(ground.test, 'attendance.');
  await mark('excused');
  await mark('present');
  await mark('present');
  await undo();
  await mark('proxy', undefined, '霧島 晶');
  const fact = { fact: 'attendance.attended', registrationId: registration, sessionId: tap().sessionId };
  expect(await published(ground.test, ground.workspace, 'attendance.')).toEqual([fact, fact]);
});
