import { NotFound, uuidv7 } from '#platform';
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
import type { EventPlan } from './event-plan.js';
import type { EventView } from './event-view.js';
import { plainEntry } from './entry-rules.js';
import { eachOwnText } from './own-texts.rules.js';
import { NotReady } from './publication-sentences.js';
import { NotFromHere } from './refusals.js';

const test = useDatabase({ entities: eventEntities, now: '2026-11-01T00:00:00Z' });
let workspace: string;

beforeAll(async () => {
  workspace = await test.workspace();
});

const make = (plan?: EventPlan, published?: boolean) => makeEvent(test, workspace, plan, published);

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
      id, workspaceId: workspace, series: { id: expect.any(String), name: 'はたらく支援セミナー' }, number: 12, ...eachOwnText((name) => plan[name]), state: 'draft',
      zone: 'Asia/Tokyo', revision: 0, opensAt: null, deadline: plan.deadline, forWhom: plan.forWhom,
      texts: plan.texts, joinUrl: null, contact: plan.contact, protectedNames: false, ...plainEntry, publishedAt: null, cancelledAt: null, cancelReason: '',
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

  it('is not said to be saved where its form was sent again with something else in it', async () => {
    const { events } = eventsDesk(test);
    const id = uuidv7();
    await events.create(workspace, organiser, id, seminar(), 'draft');
    const changed = [seminar({ title: '別の題' }), seminar({ description: '書き足した' }), seminar({ sessions: [] })];
    const again = changed.map((plan) => events.create(workspace, organiser, id, plan, 'draft'));
    const said = (await Promise.all(again)).map((refused) => refused.map(({ sentence }) => sentence.en));
    expect(said).toEqual(changed.map(() => [expect.stringContaining('was not saved')]));
    expect((await events.one(workspace, id)).title).toBe(seminar().title);
  });

  it('is not made under an id that belongs to another host, and nothing says that it was', async () => {
    const event = await make();
    const other = await test.workspace();
    const taken = eventsDesk(test).events.create(other, organiser, event.id, seminar({ title: '別の題' }), 'draft');
    await expect(taken).rejects.toMatchObject({ code: 'event.form-used-up', status: 409 });
    expect(await test.sql('select title from event where id = $1', [event.id])).toEqual([{ title: event.title }]);
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

describe('the next one', () => {
  it('gets what other contexts copy, in the transaction that makes it', async () => {
    const { events, copies } = eventsDesk(test);
    const last = await make();
    const copied: unknown[] = [];
    copies.add({ key: 'x', contents: async () => null, copy: async (_tx, what) => void copied.push(what) });
    const id = uuidv7();
    await events.create(workspace, organiser, id, seminar(), 'draft', { from: last.id });
    await events.create(workspace, organiser, id, seminar(), 'draft', { from: last.id });
    expect(copied).toEqual([{ workspaceId: workspace, from: last.id, to: id, now: test.clock.now() }]);
    copies.add({ key: 'y', contents: async () => null, copy: () => Promise.reject(new Error('no')) });
    const [lost, alone] = [uuidv7(), uuidv7()];
    await expect(events.create(workspace, organiser, lost, seminar(), 'draft', { from: last.id })).rejects.toThrow(
      'no',
    );
    await expect(events.one(workspace, lost)).rejects.toThrow(NotFound);
    // Nothing to copy from another host's event.
    const other = await test.workspace();
    expect(await events.create(other, organiser, alone, seminar(), 'draft', { from: last.id })).toEqual([]);
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
      '会場の名前を入れてください。問い合わせ先の名前を入れてください。' +
        '問い合わせ先の電話、FAX、メールのどれかを入れてください。',
    );
    const dateless = await make(seminar({ sessions: [] }));
    await expect(events.publish(workspace, organiser, dateless.id)).rejects.toThrow(NotReady);
  });

  it('does not wait for the link of an online meeting, which hosts often make a few days before', async () => {
    const { events } = eventsDesk(test);
    const online = await make(seminar({ sessions: [slot({ pools: [places({ mode: 'online', venue: '' })] })] }));
    await events.publish(workspace, organiser, online.id);
    expect(await events.publicOne(workspace, online.id)).toMatchObject({ state: 'published', joinUrl: null });
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

describe('cancelling', () => {
  it('tells the registered, leaves the page with its reason, and is final', async () => {
    const { events, audit } = eventsDesk(test);
    const event = await make(seminar(), true);
    await events.cancel(workspace, organiser, event.id, '大雪のため');
    expect(await events.publicOne(workspace, event.id)).toMatchObject({
      state: 'cancelled',
      cancelReason: '大雪のため',
    });
    expect([await factsAbout(test, event), audit.notes]).toEqual([['event.cancelled'], ['event.cancelled']]);
    await expect(events.cancel(workspace, organiser, event.id, '')).rejects.toThrow(NotFromHere);
    await expect(events.save(workspace, organiser, event.id, planOf(event))).rejects.toThrow(NotFromHere);
  });

  it('tells nobody of what was never public', async () => {
    const { events } = eventsDesk(test);
    const event = await make();
    await events.cancel(workspace, organiser, event.id, '');
    await expect(events.publicOne(workspace, event.id)).rejects.toThrow(NotFound);
    expect(await factsAbout(test, event)).toEqual([]);
  });
});
