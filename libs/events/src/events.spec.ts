import { NotFound, rows, uuidv7 } from '#platform';
import { useDatabase } from '../../../test/support/database.js';
import { places, seminar, slot } from '../../../test/support/event-plans.js';
import { eventEntities, eventsDesk, organiser } from '../../../test/support/events-desk.js';
import { statementsOf } from '../../../test/support/statements.js';
import type { EventPlan, Refusal } from './event-plan.js';
import { versionOf } from './event-version.js';
import type { EventView } from './event-view.js';
import { NotReady } from './publication-sentences.js';
import { NotFromHere } from './refusals.js';

const test = useDatabase({ entities: eventEntities, now: '2026-11-01T00:00:00Z' });
let workspace: string;

beforeAll(async () => {
  workspace = await test.workspace();
});

async function make(plan: EventPlan = seminar(), published = false): Promise<EventView> {
  const { events } = eventsDesk(test);
  const id = uuidv7();
  expect(await events.create(workspace, organiser, id, plan, 'draft')).toEqual([]);
  if (published) await events.publish(workspace, organiser, id);
  return events.one(workspace, id);
}

/** The plan that would leave the event as it is. */
function planOf(event: EventView, changes: Partial<EventPlan> = {}): EventPlan {
  const {
    series,
    sessions,
    title,
    summary,
    description,
    forWhom,
    texts,
    zone,
    opensAt,
    deadline,
    joinUrl,
    contact,
    protectedNames,
  } = event;
  return {
    title, summary, description, forWhom, texts, zone, opensAt, deadline, joinUrl, contact, protectedNames,
    series: series && { id: series.id, name: '', number: event.number },
    sessions: sessions.map((session, place) => ({
      ...session,
      field: `sessions.${place}`,
      pools: session.pools.map((pool, at) => ({ ...pool, field: `sessions.${place}.pools.${at}` })),
    })),
    ...changes,
  }; // prettier-ignore
}

/** What registration would have counted. */
const seat = (event: EventView, taken: number, waiting = 0) =>
  test.sql('update pool set taken = $2, waiting = $3 where event_id = $1', [event.id, taken, waiting]);

const factsAbout = async (event: EventView) =>
  (
    await test.sql<{ name: string }>(
      `select name from outbox where payload->>'eventId' = $1 order by occurred_at, id`,
      [event.id],
    )
  ).map(({ name }) => name);

describe('a new event', () => {
  it('holds everything that was planned, read back in one statement', async () => {
    const plan = seminar({
      series: { id: null, name: 'はたらく支援セミナー', number: 12 },
      texts: { en: { title: 'How to listen' } },
      sessions: [
        slot({
          title: '本会',
          pools: [places(), places({ mode: 'online', venue: '', capacity: null })],
          programme: [
            {
              startsAt: new Date('2026-12-11T04:00:00Z'),
              title: '講演',
              note: '',
              pause: false,
              speakers: [
                { name: '小日向 湊', affiliation: 'なぎさ野大学' },
                { name: '灰谷 悠', affiliation: '' },
              ],
            },
            { startsAt: null, title: '休憩', note: '15分', pause: true, speakers: [] },
          ],
        }),
        slot({
          title: '交流会',
          requirement: 'optional',
          fee: 4550,
          startsAt: new Date('2026-12-11T09:00:00Z'),
          endsAt: new Date('2026-12-11T11:00:00Z'),
          pools: [places({ venue: '湊亭', capacity: 18 })],
        }),
      ],
    });
    const { id } = await make(plan);
    let event!: EventView;
    const statements = await statementsOf(async () => (event = await eventsDesk(test).events.one(workspace, id)));
    expect(statements).toHaveLength(1);
    expect(event).toEqual({
      id, workspaceId: workspace, series: { id: expect.any(String), name: 'はたらく支援セミナー' }, number: 12, title: plan.title, state: 'draft',
      zone: 'Asia/Tokyo', revision: 0, opensAt: null, deadline: plan.deadline, summary: plan.summary, description: '', forWhom: plan.forWhom,
      texts: plan.texts, joinUrl: null, contact: plan.contact, protectedNames: false, publishedAt: null, cancelledAt: null, cancelReason: '',
      sessions: plan.sessions.map(({ field: _, ...session }) => ({
        ...session,
        id: expect.any(String),
        pools: session.pools.map(({ field: __, ...pool }) => ({ ...pool, id: expect.any(String), taken: 0, waiting: 0 })),
        programme: session.programme.map((item) => ({
          ...item,
          id: expect.any(String),
          speakers: item.speakers.map((speaker) => ({ ...speaker, id: expect.any(String), personId: null })),
        })),
      })),
    }); // prettier-ignore
  });

  it('is made once when its form is sent twice, also at the same time', async () => {
    const { events } = eventsDesk(test);
    const id = uuidv7();
    const twice = await Promise.all([1, 2].map(() => events.create(workspace, organiser, id, seminar(), 'draft')));
    expect(twice).toEqual([[], []]);
    expect(await test.sql('select count(*)::int as n from session where event_id = $1', [id])).toEqual([{ n: 1 }]);
  });

  it('is not there for another host', async () => {
    const event = await make();
    const other = await test.workspace();
    await expect(eventsDesk(test).events.one(other, event.id)).rejects.toThrow(NotFound);
    await expect(eventsDesk(test).events.save(other, organiser, event.id, seminar())).rejects.toThrow(NotFound);
  });
});

describe('numbers within a series', () => {
  const numbered = (name: string, number: number | null = null) => seminar({ series: { id: null, name, number } });

  it('go on by themselves, also from 0', async () => {
    const first = await make(numbered('交流会', 0));
    const next = await make(seminar({ series: { id: first.series!.id, name: '', number: null } }));
    const other = await make(numbered('定例会'));
    expect([first, next, other].map(({ number }) => number)).toEqual([0, 1, 1]);
    expect(next.series).toEqual(first.series);
  });

  it('are given once each when ten events are made at the same time', async () => {
    const made = await Promise.all(Array.from({ length: 10 }, () => make(numbered('同時の会'))));
    expect(made.map(({ number }) => number!).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(made.map(({ series }) => series!.id)).size).toBe(1);
  });

  it('are refused with a sentence where they are taken', async () => {
    const { events } = eventsDesk(test);
    const taken = await make(numbered('見学会', 3));
    const refused = await events.create(workspace, organiser, uuidv7(), numbered('見学会', 3), 'draft');
    expect(refused).toEqual([
      {
        field: 'number',
        sentence: {
          ja: `第3回は、もうあります(${taken.title})。空欄にすると、次の番号になります。`,
          en: `No. 3 already exists (${taken.title}). Leave it empty for the next number.`,
        },
      },
    ]);
    expect(await events.save(workspace, organiser, taken.id, planOf(taken, { title: '改題' }))).toEqual([]);
  });

  it('cannot be had from a series of another host', async () => {
    const theirs = await make(numbered('よその会'));
    const other = await test.workspace();
    const refused = await eventsDesk(test).events.create(
      other, organiser, uuidv7(), seminar({ series: { id: theirs.series!.id, name: '', number: null } }), 'draft',
    ); // prettier-ignore
    expect(refused.map(({ field }) => field)).toEqual(['seriesId']);
  });
});

describe('publishing', () => {
  it('is refused with everything that is missing', async () => {
    const { events } = eventsDesk(test);
    const bare = await make(seminar({
      contact: { name: '', phone: '', fax: '', email: '' },
      sessions: [slot({ pools: [places({ venue: '' }), places({ mode: 'online', venue: '' })] })],
    })); // prettier-ignore
    const refusal = await events.publish(workspace, organiser, bare.id).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(NotReady);
    expect((refusal as NotReady).sentence.ja).toBe(
      '会場の名前を入れてください。オンラインの参加リンクを入れてください。問い合わせ先の名前を入れてください。' +
        '問い合わせ先の電話、FAX、メールのどれかを入れてください。',
    );
    const dateless = await make(seminar({ sessions: [] }));
    await expect(events.publish(workspace, organiser, dateless.id)).rejects.toThrow(NotReady);
  });

  it('happens once, is noted, and opens the public page', async () => {
    const { events, audit } = eventsDesk(test);
    const { id } = await make();
    await expect(events.publicOne(workspace, id)).rejects.toThrow(NotFound);
    await events.publish(workspace, organiser, id);
    await expect(events.publish(workspace, organiser, id)).rejects.toThrow(NotFromHere);
    expect(await events.publicOne(workspace, id)).toMatchObject({ state: 'published', publishedAt: test.clock.now() });
    expect(audit.notes).toEqual(['event.published']);
  });

  it('keeps the public page complete afterwards', async () => {
    const event = await make(seminar(), true);
    const refused = await eventsDesk(test).events.save(workspace, organiser, event.id, planOf(event, { sessions: [] }));
    expect(refused.map(({ field }) => field)).toEqual(['sessions.0.date']);
  });
});

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
    expect([await factsAbout(event), audit.notes]).toEqual([['event.rescheduled'], ['event.rescheduled']]);
  });

  it('tells nobody when only its words change', async () => {
    const { events, audit } = eventsDesk(test);
    const event = await make(seminar(), true);
    expect(await events.save(workspace, organiser, event.id, planOf(event, { title: '改題', forWhom: '' }))).toEqual(
      [],
    );
    expect((await events.one(workspace, event.id)).revision).toBe(0);
    expect([await factsAbout(event), audit.notes]).toEqual([[], ['event.edited']]);
  });

  it('tells nobody that the past has moved', async () => {
    const past = [slot({ startsAt: new Date('2026-10-01T04:00:00Z'), endsAt: new Date('2026-10-01T05:00:00Z') })];
    const event = await make(seminar({ sessions: past, deadline: null }), true);
    const fixed = planOf(event);
    fixed.sessions[0]!.pools[0]!.venue = '正しい会場名';
    expect(await eventsDesk(test).events.save(workspace, organiser, event.id, fixed)).toEqual([]);
    expect(await factsAbout(event)).toEqual([]);
  });

  it('lets those in line know of more places, keeps what is counted, and refuses fewer places than are taken', async () => {
    const { events } = eventsDesk(test);
    const event = await make(seminar(), true);
    await seat(event, 12, 3);
    const withPlaces = (capacity: number) => {
      const plan = planOf(event);
      plan.sessions[0]!.pools[0]!.capacity = capacity;
      return events.save(workspace, organiser, event.id, plan);
    };
    expect(await withPlaces(11)).toEqual([
      {
        field: 'sessions.0.pools.0.capacity',
        sentence: {
          ja: 'すでに12人が確定しています。12以上にしてください。',
          en: '12 people already have a place. Please enter 12 or more.',
        },
      },
    ]);
    expect([await withPlaces(60), await withPlaces(12)]).toEqual([[], []]);
    expect((await events.one(workspace, event.id)).sessions[0]!.pools[0]).toMatchObject({
      capacity: 12,
      taken: 12,
      waiting: 3,
    });
    expect(await factsAbout(event)).toEqual(['event.capacity-raised']);
  });

  it('waits for those who are being seated before it cuts places', async () => {
    const { events } = eventsDesk(test);
    const event = await make(seminar(), true);
    const plan = planOf(event);
    plan.sessions[0]!.pools[0]!.capacity = 11;
    const pool = event.sessions[0]!.pools[0]!.id;
    let saving!: Promise<Refusal[]>;
    await test.database.withWorkspace(workspace, async (tx) => {
      await rows(tx, 'update pool set taken = 12 where id = $1', [pool]);
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

describe('cancelling', () => {
  it('tells the registered, leaves the page with its reason, and is final', async () => {
    const { events, audit } = eventsDesk(test);
    const event = await make(seminar(), true);
    await events.cancel(workspace, organiser, event.id, '大雪のため');
    expect(await events.publicOne(workspace, event.id)).toMatchObject({
      state: 'cancelled',
      cancelReason: '大雪のため',
    });
    expect([await factsAbout(event), audit.notes]).toEqual([['event.cancelled'], ['event.cancelled']]);
    await expect(events.cancel(workspace, organiser, event.id, '')).rejects.toThrow(NotFromHere);
    await expect(events.save(workspace, organiser, event.id, planOf(event))).rejects.toThrow(NotFromHere);
  });

  it('tells nobody of what was never public', async () => {
    const { events } = eventsDesk(test);
    const event = await make();
    await events.cancel(workspace, organiser, event.id, '');
    await expect(events.publicOne(workspace, event.id)).rejects.toThrow(NotFound);
    expect(await factsAbout(event)).toEqual([]);
  });
});
