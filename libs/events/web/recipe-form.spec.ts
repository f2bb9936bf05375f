import { useDatabase } from '../../../test/support/database.js';
import { type EventsSite, host, type Seen, startEvents } from '../../../test/support/events-app.js';
import { Events } from '../core/events.js';
import { recipes } from '../core/recipes/index.js';
import type { EventView } from '../core/event-view.js';

// Sunday, 1 November 2026
const test = useDatabase({ now: '2026-11-01T00:00:00Z' });
let site: EventsSite;

beforeAll(async () => {
  site = await startEvents(test);
});

afterAll(() => site.app.close());

const begin = (recipe: string) => site.get(`/staff/events/new?recipe=${recipe}`, 'organiser');

const fieldsOf = (page: Seen) =>
  Object.fromEntries(page.forms.find(({ action }) => action.endsWith('/new'))!.fields) as Record<string, string>;

const daysOf = (page: Seen) =>
  Object.entries(fieldsOf(page)).flatMap(([name, value]) => (/^sessions\.\d+\.date$/.test(name) ? [value] : []));

const eventIn = (page: Seen): Promise<EventView> =>
  site.app.get(Events).one(host.id, /events\/([0-9a-f-]{36})/.exec(page.location!)![1]!);

const dayAndVenues = (page: Seen, date: string) => {
  const venues = Object.keys(fieldsOf(page)).filter((name) => name.endsWith('.venue'));
  return { 'sessions.0.date': date, ...Object.fromEntries(venues.map((name) => [name, '市民プラザ'])) };
};

describe('a recipe', () => {
  it.each(recipes.map(({ key }) => key))('%s is ready to publish with a title, a day and a venue', async (key) => {
    const page = await begin(key);
    const made = await site.submit(page, { title: '題', ...dayAndVenues(page, '2026-12-11') });
    const event = await eventIn(made);
    expect(event.sessions).toHaveLength(recipes.find((one) => one.key === key)!.sessions.length);
    expect((await site.post(`/staff/events/${event.id}/publication`)).status).toBe(303);
    expect(await site.app.get(Events).one(host.id, event.id)).toMatchObject({ state: 'published' });
  });

  it('marks its own button, and what is none is an empty form', async () => {
    expect((await begin('exchange')).html).toMatch(/value="exchange"[^>]*aria-pressed="true"/);
    const plain = await begin('constructor');
    expect([plain.html.includes('aria-pressed="true"'), fieldsOf(plain)['sessions.0.start']]).toEqual([false, '']);
  });

  it('has a party with a fee beside the meeting, and visiting hours of which one is chosen', async () => {
    const party = await begin('exchange');
    expect(fieldsOf(party)).toMatchObject({ 'sessions.1.requirement': 'optional', 'sessions.1.fee': '4000', companions: 'seated' });
    const visit = await begin('visit');
    expect(fieldsOf(visit)).toMatchObject({ 'sessions.2.requirement': 'choice', headcounts: 'yes', choose: '1' });
    const more = await site.submit(visit, { add: 'session-like-first' });
    expect(fieldsOf(more)).toMatchObject({ 'sessions.3.requirement': 'choice', 'sessions.3.pools.0.capacity': '10' });
  }); // prettier-ignore

  it('is left for another one without losing a word, and what nobody has touched becomes the other’s', async () => {
    const typed = { title: '支え方の話', summary: 'ひとこと', contactName: '笹森', 'sessions.0.date': '2026-12-11' };
    const course = await site.submit(await begin('course'), {
      ...typed,
      'sessions.0.start': '10:15',
      take: 'exchange',
    });
    expect(fieldsOf(course)).toMatchObject({
      ...typed,
      recipe: 'exchange',
      'sessions.0.start': '10:15',
      'sessions.0.end': '16:30',
      'sessions.0.title': '本会',
      'sessions.0.pools.0.capacity': '50',
      'sessions.1.title': '懇親会',
      'sessions.1.date': '2026-12-11',
      deadlineOn: '2026-12-04',
      promotion: 'direct',
    });
    expect(daysOf(course)).toHaveLength(2);
    const back = await site.submit(course, { 'sessions.1.pools.0.venue': '喫茶室', take: 'seminar' });
    expect(fieldsOf(back)).toMatchObject({ ...typed, 'sessions.1.pools.0.venue': '喫茶室', promotion: 'direct' });
  });
});

describe('what follows from the first day', () => {
  it('is the other days without a Sunday, and the deadline', async () => {
    const page = await site.submit(await begin('course'), { 'sessions.0.date': '2026/12/11', keep: 'look' });
    expect([daysOf(page), fieldsOf(page)['deadlineOn'], fieldsOf(page)['deadlineAt']]).toEqual([
      ['2026/12/11', '2026-12-12', '2026-12-14'],
      '2026-11-27',
      '17:00',
    ]);
  });

  it('moves with it, but for what somebody has typed or emptied', async () => {
    let page = await site.submit(await begin('course'), { 'sessions.0.date': '2026-12-11', keep: 'look' });
    page = await site.submit(page, { 'sessions.0.date': '2026-12-14', 'sessions.2.date': '2026-12-20', keep: 'look' });
    expect([daysOf(page), fieldsOf(page)['deadlineOn']]).toEqual([
      ['2026-12-14', '2026-12-15', '2026-12-20'],
      '2026-11-30',
    ]);
    page = await site.submit(page, { deadlineOn: '', deadlineAt: '', 'sessions.0.date': '2026-12-21', keep: 'look' });
    expect([daysOf(page)[1], fieldsOf(page)['deadlineOn']]).toEqual(['2026-12-22', '']);
  });

  it('is no deadline that has passed already', async () => {
    const page = await site.submit(await begin('seminar'), { 'sessions.0.date': '2026-11-06', keep: 'look' });
    expect(fieldsOf(page)['deadlineOn']).toBe('');
    const made = await site.submit(page, { title: '急な催し', 'sessions.0.pools.0.venue': '市民プラザ' });
    expect((await eventIn(made)).deadline).toBeNull();
  });

  it('is reckoned also where the draft is kept at once', async () => {
    const made = await site.submit(await begin('seminar'), { title: '一度で', 'sessions.0.date': '2026-12-11' });
    expect((await eventIn(made)).deadline).toEqual(new Date('2026-12-04T08:00:00Z'));
  });
});

describe('the boxes for ways of taking part', () => {
  const modesOf = ({ sessions }: EventView) => sessions.map(({ pools }) => pools.map(({ mode }) => mode).join(' '));

  it('add a place where they are ticked and take it out where they are not, in every session alike', async () => {
    const page = await site.submit(await begin('course'), { ways: 'satellite', title: '講座', 'sessions.0.date': '2026-12-11' });
    expect(modesOf(await eventIn(page))).toEqual(['satellite', 'satellite', 'satellite']);
    const both = await site.submit(await begin('seminar'), { ways: 'onsite', title: '会場だけ', 'sessions.0.date': '2026-12-11' });
    expect(modesOf(await eventIn(both))).toEqual(['onsite']);
  }); // prettier-ignore

  it('leave a place that has come by its own button, and the last one where nobody could come', async () => {
    const page = await begin('seminar');
    const more = await site.submit(page, { 'sessions.0.pools.2.mode': 'satellite', title: '三つ', 'sessions.0.date': '2026-12-11' });
    expect(modesOf(await eventIn(more))).toEqual(['onsite online satellite']);
    const none = await site.submit(await begin('webinar'), { ways: '', title: '画面', 'sessions.0.date': '2026-12-11' });
    expect([none.status, none.location === undefined]).toEqual([422, true]);
  }); // prettier-ignore

  it('stand as the event does when it is edited', async () => {
    const made = await site.submit(await begin('seminar'), { title: '二つ', 'sessions.0.date': '2026-12-11' });
    const edit = await site.get(`${made.location}/edit`, 'organiser');
    expect(edit.html).toMatch(/name="ways" value="onsite" checked/);
    expect((await site.submit(edit, { ways: 'onsite' })).status).toBe(303);
    expect(modesOf(await eventIn(made))).toEqual(['onsite']);
  });
});

describe('the page', () => {
  it('keeps an idea that has no day although the recipe knows the hours, and asks for the day of a draft', async () => {
    const idea = await site.submit(await begin('course'), { title: '来年の講座', keep: 'idea' });
    expect(await eventIn(idea)).toMatchObject({ state: 'idea', sessions: [] });
    const draft = await site.submit(await begin('course'), { title: '来年の講座', keep: 'draft' });
    expect([draft.status, draft.text.includes('日付を選んでください')]).toEqual([422, true]);
    const again = await site.get(`${idea.location}/edit`, 'organiser');
    expect(again.html).toContain('name="sessions.0.date"');
  });

  it('opens the folded part in which something is wrong, or to which a row was added', async () => {
    const open = (page: Seen) => [...page.html.matchAll(/id="fold-(\w+)" open/g)].map(([, name]) => name);
    const page = await begin('seminar');
    expect(open(page)).toEqual([]);
    expect(open(await site.submit(page, { title: '題', joinUrl: 'x', 'en.title': 'あ'.repeat(101) }))).toEqual(['online', 'languages']);
    expect(open(await site.submit(page, { title: '題', 'sessions.0.pools.1.capacity': 'x' }))).toEqual(['online']);
    expect(open(await site.submit(page, { title: '題', 'sessions.0.pools.0.capacity': 'x' }))).toEqual([]);
    expect(open(await site.submit(page, { add: 'programme.0' }))).toEqual(['content']);
    expect(open(await site.submit(page, { add: 'session' }))).toEqual(['sessions']);
  }); // prettier-ignore

  it('leads to the next one of what was last, of each series once', async () => {
    const last = { title: '連絡会議', newSeries: '連絡会議', 'sessions.0.date': '2026-12-09' };
    for (const number of ['7', '8']) await site.submit(await begin('meeting'), { ...last, number });
    const page = await begin('meeting');
    expect(page.text).toContain('連絡会議 第8回 連絡会議');
    expect(page.text).not.toContain('第7回');
    const next = /href="[^"]*(\/staff\/events\/new\?from=[^"]*)"[^>]*>連絡会議 第8回/.exec(page.html)![1]!;
    expect((await site.get(next, 'organiser')).text).toContain('2027年1月13日(水) を提案しています');
  });
});
