import { uuidv7 } from '#platform';
import { useDatabase } from '../../../test/support/database.js';
import { places, seminar, slot } from '../../../test/support/event-plans.js';
import { type EventsSite, host, startEvents } from '../../../test/support/events-app.js';
import { organiser } from '../../../test/support/events-desk.js';
import { textOf } from '../../../test/support/html-forms.js';
import { statementsOf } from '../../../test/support/statements.js';
import { Events } from '../core/events.js';

const test = useDatabase({ now: '2026-11-24T05:00:00Z' });
let site: EventsSite;

beforeEach(async () => {
  site = await startEvents(test);
});

afterEach(async () => {
  await site.app.close();
  await test.sql('truncate workspace cascade');
});

interface Wish {
  title: string;
  /** day of November 2026 */
  day: number;
  state?: 'draft' | 'published';
}

async function make({ title, day, state = 'published' }: Wish): Promise<string> {
  const [id, events] = [uuidv7(), site.app.get(Events)];
  const start = new Date(Date.UTC(2026, 10, day, 4));
  const sessions = [slot({ startsAt: start, endsAt: new Date(start.getTime() + 3_600_000), pools: [places()] })];
  await events.create(host.id, organiser, id, seminar({ title, sessions, deadline: null }), 'draft');
  if (state === 'published') await events.publish(host.id, organiser, id);
  return id;
}

/** Copies of one event, straight into the tables. */
async function multiply(id: string, times: number): Promise<void> {
  await test.sql(
    `with copy as (
       insert into event (id, workspace_id, title, state, zone, published_at, created_at)
       select gen_random_uuid(), workspace_id, title || n, state, zone, published_at, created_at from event, generate_series(1, $2) n where id = $1
       returning id, workspace_id),
     days as (
       insert into session (id, workspace_id, event_id, ordinal, starts_at, ends_at)
       select gen_random_uuid(), copy.workspace_id, copy.id, 0, s.starts_at, s.ends_at from copy, session s where s.event_id = $1
       returning id, event_id, workspace_id)
     insert into pool (id, workspace_id, event_id, session_id, ordinal, mode, capacity)
     select gen_random_uuid(), workspace_id, event_id, id, 0, 'onsite', 10 from days`,
    [id, times],
  );
}

const titlesIn = (text: string, titles: string[]) =>
  titles.filter((title) => text.includes(title)).sort((a, b) => text.indexOf(a) - text.indexOf(b));

const all = ['昨日の会', '先週の会', '明日の会', '明後日の会', '下書きの会', '中止の会'];

async function everything() {
  await make({ title: '明後日の会', day: 26 });
  await make({ title: '明日の会', day: 25 });
  await make({ title: '先週の会', day: 17 });
  await make({ title: '昨日の会', day: 23 });
  await make({ title: '下書きの会', day: 27, state: 'draft' });
  const cancelled = await make({ title: '中止の会', day: 28 });
  await site.app.get(Events).cancel(host.id, organiser, cancelled, '大雪のため');
}

describe('the list of events', () => {
  it('keeps what comes, what was and what is being prepared apart, each in its order', async () => {
    await everything();
    const shown = async (show: string) => titlesIn((await site.get(`/staff/events?show=${show}`, 'viewer')).text, all);
    expect(await shown('coming')).toEqual(['明日の会', '明後日の会', '中止の会']);
    expect(await shown('past')).toEqual(['昨日の会', '先週の会']);
    expect(await shown('drafts')).toEqual(['下書きの会']);
    expect(await shown('nonsense')).toEqual(['明日の会', '明後日の会', '中止の会']);
  });

  it('says what is next when it is empty', async () => {
    expect((await site.get('/staff/events', 'organiser')).text).toContain(
      '新しい催しをつくるか、準備中の催しを公開してください。',
    );
  });

  it('needs as many statements for 300 events as for one, and shows 50 a page', async () => {
    const id = await make({ title: '会', day: 25 });
    const count = async () => (await statementsOf(() => site.get('/staff/events', 'organiser'))).length;
    const one = await count();
    await multiply(id, 299);
    expect([one, await count()]).toEqual([1, 1]);
    const page = await site.get('/staff/events?show=coming&page=6', 'organiser');
    expect([page.html.match(/<th scope="row"/g)!.length, page.text.includes('300件のうち 251〜300件')]).toEqual([
      50,
      true,
    ]);
  });
});

describe('today', () => {
  it('leads to the first event in three steps, ticked off as they are done, and no longer once it is published', async () => {
    const steps = async (who: 'organiser' | 'viewer' = 'organiser') => {
      const { html } = await site.get('/staff', who);
      const list = /はじめての催しまで.*?<ol class="todo-list">(.*?)<\/ol>/s.exec(html)?.[1];
      return list && [...list.matchAll(/<li.*?<\/li>/gs)].map(([li]) => /href="([^"]*)"/.exec(li)?.[1] ?? textOf(li));
    };
    const staff = '/w/mizunohama/staff';
    expect(await steps()).toEqual([`${staff}/offices`, `${staff}/events/new`, `${staff}/events?show=drafts`]);
    expect(await steps('viewer')).toBeUndefined();
    await test.sql(
      `insert into office (id, workspace_id, name, search, created_at) values (gen_random_uuid(), $1, 'つむぎ工房', '', now())`,
      [host.id],
    );
    const draft = await make({ title: 'はじめの会', day: 45, state: 'draft' });
    expect(await steps()).toEqual([
      expect.stringMatching(/^名簿を用意する.*済み$/),
      expect.stringMatching(/^催しをつくる.*済み$/),
      `${staff}/events/${draft}`,
    ]);
    await site.app.get(Events).publish(host.id, organiser, draft);
    expect(await steps()).toBeUndefined();
  });

  it('says in one line that nothing waits', async () => {
    await make({ title: '先週の会', day: 17 });
    const { text } = await site.get('/staff', 'organiser');
    expect(text).toContain('今、待っている用事はありません。');
    expect(text).toContain('この14日に、公開している催しはありません。');
  });

  it('holds the sessions and deadlines of fourteen days and the drafts that are late', async () => {
    await everything();
    await make({ title: '三週間後の会', day: 45 });
    const { text, html } = await site.get('/staff', 'organiser');
    expect(titlesIn(text, [...all, '三週間後の会'])).toEqual(['下書きの会', '明日の会', '明後日の会']);
    expect(text).toContain('「下書きの会」がまだ公開されていません 2026年11月27日(金)に始まります。');
    expect(text).toContain('11/25 水 13:00 明日の会 確定 0 / 50');
    expect(html).toContain('<a href="/w/mizunohama/staff" aria-current="page">今日</a>');
  });
});

describe('the home page of a host', () => {
  it('shows what comes and what took place, never a draft, in two statements', async () => {
    await everything();
    let text = '';
    const statements = await statementsOf(async () => ({ text } = await site.get('')));
    expect(titlesIn(text, all)).toEqual(['明日の会', '明後日の会', '中止の会', '昨日の会', '先週の会']);
    expect(text).toContain('中止の会 中止');
    expect(statements).toHaveLength(2);
  });

  it('stays as quick with 300 events', async () => {
    await multiply(await make({ title: '会', day: 20 }), 299);
    const statements = await statementsOf(() => site.get(''));
    const last = await site.get('?page=15');
    expect([statements.length, last.text.includes('300件のうち 281〜300件')]).toEqual([2, true]);
  });

  it('gives everything published to a calendar that subscribes, and nothing else', async () => {
    await everything();
    const { html } = await site.get('/calendar.ics');
    expect(titlesIn(html, all).sort()).toEqual([...all].filter((title) => title !== '下書きの会').sort());
    expect(html.match(/STATUS:CANCELLED/g)).toHaveLength(1);
  });
});
