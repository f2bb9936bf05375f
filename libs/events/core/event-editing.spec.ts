import { rows, uuidv7 } from '#platform';
import { useDatabase } from '../../../test/support/database.js';
import { places, seminar, slot } from '../../../test/support/event-plans.js';
import {
  eventEntities,
  eventsDesk,
  factsAbout,
  makeEvent,
  organiser,
  planOf,
} from '../../../test/support/events-desk.js';
import { statementsOf } from '../../../test/support/statements.js';
import type { EventPlan, Refusal } from './event-plan.js';
import { versionOf } from './event-version.js';
import type { EventView } from './event-view.js';

const test = useDatabase({ entities: eventEntities, now: '2026-11-01T00:00:00Z' });
let workspace: string;

beforeAll(async () => {
  workspace = await test.workspace();
});

const make = (plan?: EventPlan, published?: boolean) => makeEvent(test, workspace, plan, published);

/** What registration would have counted. */
const seat = (event: EventView, taken: number, waiting = 0) =>
  test.sql('update pool_count set taken = $2, waiting = $3 from pool p where p.id = pool_id and p.event_id = $1', [
    event.id,
    taken,
    waiting,
  ]);

describe('editing a published event', () => {
  it('raises its revision and tells the registered when it moves', async () => {
    const { events, audit } = eventsDesk(test);
    const event = await make(seminar(), true);
    const moved = planOf(event);
    moved.sessions[0]!.pools[0]!.venue = '北浦支所';
    expect(await events.save(workspace, organiser, event.id, moved)).toEqual([]);
    expect(await events.one(workspace, event.id)).toMatchObject({
      revision: 1,
      sessions: [{ id: event.sessions[0]!.id, pools: [{ id: event.sessions[0]!.pools[0]!.id, venue: '北浦支所' }] }],
    });
    expect([await factsAbout(test, event), audit.notes]).toEqual([['event.rescheduled'], ['event.rescheduled']]);
  });

  it('tells nobody when only its words change', async () => {
    const { events, audit } = eventsDesk(test);
    const event = await make(seminar(), true);
    expect(await events.save(workspace, organiser, event.id, planOf(event, { title: '改題', forWhom: '' }))).toEqual(
      [],
    );
    expect((await events.one(workspace, event.id)).revision).toBe(0);
    expect([await factsAbout(test, event), audit.notes]).toEqual([[], ['event.edited']]);
  });

  it('tells nobody that the past has moved', async () => {
    const past = [slot({ startsAt: new Date('2026-10-01T04:00:00Z'), endsAt: new Date('2026-10-01T05:00:00Z') })];
    const event = await make(seminar({ sessions: past, deadline: null }), true);
    const fixed = planOf(event);
    fixed.sessions[0]!.pools[0]!.venue = '正しい会場名';
    expect(await eventsDesk(test).events.save(workspace, organiser, event.id, fixed)).toEqual([]);
    expect(await factsAbout(test, event)).toEqual([]);
  });

  it('lets those in line know of more places, keeps what is counted, and refuses fewer places than are taken', async () => {
    const { events } = eventsDesk(test);
    const event = await make(seminar(), true);
    await seat(event, 12, 3);
    const withPlaces = (capacity: number, knowing = false) => {
      const plan = planOf(event);
      plan.sessions[0]!.pools[0]!.capacity = capacity;
      return events.save(workspace, organiser, event.id, plan, undefined, knowing);
    };
    expect(await withPlaces(11)).toEqual([
      {
        field: 'sessions.0.pools.0.capacity',
        sentence: {
          ja: 'すでに12人の席があります。12以上にするか、下の「定員を減らす」に印をつけてください。',
          en: '12 people already have a place. Please enter 12 or more, or tick “Reduce the places” below.',
        },
      },
    ]);
    expect([await withPlaces(60), await withPlaces(12)]).toEqual([[], []]);
    expect((await events.one(workspace, event.id)).sessions[0]!.pools[0]).toMatchObject({
      capacity: 12,
      taken: 12,
      waiting: 3,
    });
    expect(await factsAbout(test, event)).toEqual(['event.capacity-raised']);
    expect(await withPlaces(10, true)).toEqual([]);
    expect((await events.one(workspace, event.id)).sessions[0]!.pools[0]).toMatchObject({ capacity: 10, taken: 12 });
  });

  it('waits for those who are being seated before it cuts places', async () => {
    const { events } = eventsDesk(test);
    const event = await make(seminar(), true);
    const plan = planOf(event);
    plan.sessions[0]!.pools[0]!.capacity = 11;
    const pool = event.sessions[0]!.pools[0]!.id;
    let saving!: Promise<Refusal[]>;
    await test.database.withWorkspace(workspace, async (tx) => {
      await rows(tx, 'update pool_count set taken = 12 from pool p where p.id = pool_id and p.id = $1', [pool]);
      saving = events.save(workspace, organiser, event.id, plan);
      await new Promise((done) => setTimeout(done, 150));
    });
    expect((await saving).map(({ field }) => field)).toEqual(['sessions.0.pools.0.capacity']);
  });

  it('does not lose a session or a pool that somebody holds a seat in', async () => {
    const { events } = eventsDesk(test);
    const event = await make(
      seminar({ sessions: [slot(), slot({ title: '交流会', pools: [places(), places({ venue: '別館' })] })] }),
      true,
    );
    await seat(event, 1);
    const dropSession = planOf(event);
    dropSession.sessions.pop();
    const dropPool = planOf(event);
    dropPool.sessions[1]!.pools.pop();
    expect((await events.save(workspace, organiser, event.id, dropSession)).map(({ sentence }) => sentence.ja)).toEqual(
      ['「交流会」には申し込んだ方がいるので、外せません。先に席を取り消してください。'],
    );
    expect((await events.save(workspace, organiser, event.id, dropPool)).map(({ sentence }) => sentence.ja)).toEqual([
      '「会場 別館」の定員枠には申し込んだ方がいるので、外せません。',
    ]);
    await seat(event, 0);
    expect(await events.save(workspace, organiser, event.id, dropPool)).toEqual([]);
    expect(await events.save(workspace, organiser, event.id, dropSession)).toEqual([]);
    expect((await events.one(workspace, event.id)).sessions).toHaveLength(1);
  });

  it('does not lose the record of cancelled seats either', async () => {
    const { events } = eventsDesk(test);
    const event = await make(seminar({ sessions: [slot(), slot({ title: '交流会' })] }), true);
    const [application, registration] = [uuidv7(), uuidv7()];
    const party = event.sessions[1]!;
    await test.sql(`insert into application (id, workspace_id, event_id, contact_email, contact_name, channel, language, idempotency_key, code, at)
      values ($1, $2, $3, 'a@tsumugi.example', '灰谷 悠', 'link', 'ja', $1, 'AAA-BBBB', now())`, [application, workspace, event.id]); // prettier-ignore
    await test.sql(`insert into registration (id, workspace_id, event_id, application_id, ordinal, live, created_at)
      values ($1, $2, $3, $4, 0, false, now())`, [registration, workspace, event.id, application]); // prettier-ignore
    await test.sql(`insert into seat (id, workspace_id, registration_id, session_id, pool_id, state, changed_at)
      values ($1, $2, $1, $3, $4, 'cancelled', now())`, [registration, workspace, party.id, party.pools[0]!.id]); // prettier-ignore
    const plan = planOf(event);
    plan.sessions.pop();
    expect((await events.save(workspace, organiser, event.id, plan)).map(({ sentence }) => sentence.en)).toEqual([
      'A slot with a record of cancelled applications cannot be removed. Please change its name or time instead.',
    ]);
    expect((await events.one(workspace, event.id)).sessions).toHaveLength(2);
  });

  it('says once that somebody else was faster, not that seats were taken', async () => {
    const { events } = eventsDesk(test);
    const event = await make(seminar(), true);
    const seen = versionOf(event);
    await seat(event, 5);
    expect(await events.save(workspace, organiser, event.id, planOf(event, { title: '先の人' }), seen)).toEqual([]);
    const late = await events.save(workspace, organiser, event.id, planOf(event, { title: '後の人' }), seen);
    expect(late.map(({ sentence }) => sentence.ja)).toEqual([
      'この催しは、ほかの人が先に変更しました。もう一度保存すると、その変更を上書きします。',
    ]);
    expect((await events.one(workspace, event.id)).title).toBe('先の人');
  });

  it('takes ids of another event for new rows', async () => {
    const { events } = eventsDesk(test);
    const [mine, other] = [await make(), await make()];
    const plan = planOf(mine, {
      sessions: [...planOf(mine).sessions, ...planOf(other).sessions, ...planOf(mine).sessions],
    });
    expect(await events.save(workspace, organiser, mine.id, plan)).toEqual([]);
    expect((await events.one(workspace, mine.id)).sessions).toHaveLength(3);
    expect(await events.one(workspace, other.id)).toEqual(other);
  });

  it('needs as many statements for thirty sessions as for one', async () => {
    const { events } = eventsDesk(test);
    const many = seminar({
      sessions: Array.from({ length: 30 }, () => slot({ pools: [places(), places({ venue: '別館' })] })),
    });
    const counts = [];
    for (const event of [await make(), await make(many)]) {
      counts.push(
        (await statementsOf(() => events.save(workspace, organiser, event.id, planOf(event, { title: '改題' }))))
          .length,
      );
    }
    expect(counts[1]).toBe(counts[0]);
  });
});
